package ng.powerpay.sandbox.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What must survive a restart, as a file of JSON lines that only grows: one line for each change,
 * the last line of an id wins. At opening it is written anew with only those. A torn last line,
 * left by a killed run, is dropped. Without a folder everything is in memory.
 */
public final class SandboxState implements AutoCloseable {

    private final Map<String, Map<String, JsonNode>> loaded = new LinkedHashMap<>();
    private final OutputStream file;

    private SandboxState(OutputStream file) {
        this.file = file;
    }

    public static SandboxState inMemory() {
        return new SandboxState(OutputStream.nullOutputStream());
    }

    /** Reads {@code sandbox.jsonl} in the folder and goes on writing there. */
    public static SandboxState in(Path folder) {
        try {
            Path path = Files.createDirectories(folder).resolve("sandbox.jsonl");
            Path compact = folder.resolve("sandbox.jsonl.new");
            var state = new SandboxState(Files.newOutputStream(compact));
            if (Files.exists(path)) {
                Files.readAllLines(path).forEach(state::load);
            }
            state.writeAll();
            Files.move(compact, path, StandardCopyOption.ATOMIC_MOVE);
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot keep its state in " + folder, e);
        }
    }

    /** The table of that name with what the file holds of it. */
    public <T> StateTable<T> table(String name, Class<T> type) {
        var table = new StateTable<T>((id, value) -> append(name, id, value));
        loaded.getOrDefault(name, Map.of())
                .forEach((id, value) -> table.load(id, Json.MAPPER.treeToValue(value, type)));
        return table;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(String line) {
        try {
            JsonNode node = Json.MAPPER.readTree(line);
            String id = node.path("id").asString();
            var rows = loaded.computeIfAbsent(node.path("table").asString(), _ -> new LinkedHashMap<>());
            if (node.path("value").isNull()) {
                rows.remove(id);
            } else {
                rows.put(id, node.path("value"));
            }
        } catch (JacksonException e) {
            // The torn end of a killed run: the change it held was not acknowledged.
        }
    }

    private void writeAll() {
        loaded.forEach((name, rows) -> rows.forEach((id, value) -> append(name, id, value)));
    }

    private synchronized void append(String name, String id, @Nullable Object value) {
        try {
            String line = Json.text(Fields.of("table", name).and("id", id).and("value", value));
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8)); // one write, one line
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox could not keep a change", e);
        }
    }
}
