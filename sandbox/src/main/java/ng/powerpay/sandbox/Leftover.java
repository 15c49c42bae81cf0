package ng.powerpay.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The application process of a run that was killed: it would hold the port, so it is stopped. */
final class Leftover {

    private final Path file;

    Leftover(Path state) {
        this.file = state.resolve("app.pid");
    }

    /** Writes down a process, with its start time because numbers are used again. */
    void remember(long pid) {
        try {
            Files.writeString(file, pid + " " + started(pid).orElse(Instant.EPOCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the process written down, if it is still that one. */
    void stop(PrintStream out) {
        try {
            if (!Files.exists(file)) {
                return;
            }
            String[] parts = Files.readString(file).split(" ", 2);
            Files.delete(file);
            long pid = Long.parseLong(parts[0]);
            if (started(pid).map(Instant::toString).equals(Optional.of(parts[1]))) {
                out.println("Stopping the application that an earlier run left behind.");
                ProcessHandle.of(pid).ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(25, TimeUnit.SECONDS).join();
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> started(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
    }
}
