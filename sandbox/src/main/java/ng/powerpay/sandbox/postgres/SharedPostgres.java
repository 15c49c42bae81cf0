package ng.powerpay.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ng.powerpay.sandbox.platform.Folders;

/**
 * The one server of a test JVM. Lies in {@code target/} when there is one, else in the temp folder.
 */
final class SharedPostgres {

    private static final String RUN = "run-";

    private SharedPostgres() {}

    static LocalPostgres get() {
        return Once.SERVER;
    }

    private static LocalPostgres start() {
        try {
            Path root = Files.createDirectories(root());
            clearDeadRuns(root);
            Path home = root.resolve(RUN + ProcessHandle.current().pid());
            var server = LocalPostgres.start(home, root, PostgresSettings.THROW_AWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server, home)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the test PostgreSQL has no folder", e);
        }
    }

    /** Where the programs are unpacked, once for all test runs. */
    static Path root() {
        Path target = Path.of("target");
        return Files.isDirectory(target)
                ? target.resolve("postgres")
                : Path.of(System.getProperty("java.io.tmpdir"), "powerpay-test-postgres");
    }

    /** A test JVM that was killed leaves its server: stop it, its data is of no use. */
    private static void clearDeadRuns(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            List<Path> dead = entries.filter(SharedPostgres::dead).toList();
            for (Path home : dead) {
                discard(LocalPostgres.start(home, root, PostgresSettings.THROW_AWAY), home);
            }
        }
    }

    private static boolean dead(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(RUN)
                && ProcessHandle.of(Long.parseLong(name.substring(RUN.length())))
                        .isEmpty();
    }

    private static void discard(LocalPostgres server, Path home) {
        server.close();
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        static final LocalPostgres SERVER = start();
    }
}
