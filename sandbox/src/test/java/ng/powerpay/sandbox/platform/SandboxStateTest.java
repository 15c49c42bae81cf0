package ng.powerpay.sandbox.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxStateTest {

    @TempDir
    Path folder;

    @Test
    void theLastValueOfEachIdSurvivesAndATornLineIsDropped() throws Exception {
        try (var state = SandboxState.in(folder)) {
            StateTable<String> table = state.table("word", String.class);
            assertTrue(table.add("a", "first"));
            assertFalse(table.add("a", "second"));
            table.put("b", "other");
            table.change("a", old -> old + "!");
        }
        Path file = folder.resolve("sandbox.jsonl");
        Files.writeString(file, "{\"table\":\"word\",\"id\":\"a\",\"val", StandardOpenOption.APPEND);
        try (var state = SandboxState.in(folder)) {
            assertEquals(
                    List.of("first!", "other"),
                    state.table("word", String.class).all());
        }
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void theOldestAreForgottenForGood() {
        try (var state = SandboxState.in(folder)) {
            StateTable<Integer> table = state.table("number", Integer.class);
            for (int i = 0; i < 5; i++) {
                table.put("n" + i, i);
                table.keepNewest(3);
            }
        }
        try (var state = SandboxState.in(folder)) {
            assertEquals(List.of(2, 3, 4), state.table("number", Integer.class).all());
        }
    }
}
