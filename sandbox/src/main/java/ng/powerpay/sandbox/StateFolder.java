package ng.powerpay.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.jspecify.annotations.Nullable;

/** The folder between two runs, held by one run at a time. */
final class StateFolder implements AutoCloseable {

    private static final List<String> MADE = List.of("sandbox.jsonl", "sandbox.jsonl.new", "secrets.properties");
    private static final List<String> LOGS = List.of("app.log", "vending.log", "notifications.log", "redis.log");

    private final Path path;
    private final FileChannel channel;

    private StateFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws CannotStart another run holds it
     */
    static StateFolder take(Path path) {
        try {
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("PowerPay already runs on " + path.toAbsolutePath()
                        + "; stop it first, or give another folder with --state.");
            }
            return new StateFolder(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** Forgets everything that runs have put here, and nothing else. The unpacked programs stay. */
    void erase() {
        try {
            LocalPostgres.erase(postgres());
            for (String name : MADE) {
                Files.deleteIfExists(path.resolve(name));
            }
            for (String name : LOGS) {
                Files.deleteIfExists(path.resolve(name));
                Files.deleteIfExists(path.resolve(name + ".1"));
            }
        } catch (IOException e) {
            throw new CannotStart("Could not erase " + path.toAbsolutePath() + ": " + e.getMessage());
        }
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path appLog() {
        return path.resolve("app.log");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
