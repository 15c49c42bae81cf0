package ng.powerpay.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What still ends after a run that was killed: it would hold the ports, so it is waited for. */
final class Leftover {

    private static final int MOST_SECONDS = 40;

    private final Path file;

    Leftover(Path state) {
        this.file = state.resolve("will.pid");
    }

    /**
     * Writes down the process that ends when all have, with its start time: numbers are used again.
     */
    void remember(ProcessHandle will) {
        try {
            Files.writeString(file, will.pid() + " " + started(will));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the process written down, if it is still that one. */
    void await(PrintStream out) {
        try {
            if (!Files.exists(file)) {
                return;
            }
            String[] parts = Files.readString(file).split(" ", 2);
            Files.delete(file);
            var will = ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(process -> started(process).equals(parts[1]));
            if (will.isPresent()) {
                out.println("Waiting for what an earlier run left behind to end.");
                will.get().onExit().orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toString();
    }
}
