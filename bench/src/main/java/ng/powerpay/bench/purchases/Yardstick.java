package ng.powerpay.bench.purchases;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ng.powerpay.sandbox.postgres.LocalDatabase;

/** What {@code pgbench -N} makes of a PostgreSQL: one update, one select and one insert, durable. */
final class Yardstick {

    static final String MISSING =
            "pgbench is not installed; Debian has it in the package postgresql-contrib" + " or postgresql-15 and newer";

    private static final String SCALE = "50";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final int port;
    private final LocalDatabase database;

    Yardstick(int port, LocalDatabase database) {
        this.port = port;
        this.database = database;
    }

    /** In transactions a second; empty when there is no pgbench. */
    OptionalDouble measure(int seconds) throws IOException, InterruptedException {
        var program = find();
        if (program.isEmpty()) {
            return OptionalDouble.empty();
        }
        run(program, "-i", "-q", "-s", SCALE);
        var said = run(program, "-N", "-c", "16", "-j", "2", "-T", Integer.toString(seconds));
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench named no rate: " + said);
        }
        return OptionalDouble.of(Double.parseDouble(rate.group(1)));
    }

    /** On the path, or in Debian's folder of the newest version; empty when in neither. */
    private static String find() throws IOException {
        List<Path> places = new ArrayList<>();
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            places.add(Path.of(folder, "pgbench"));
        }
        if (Files.isDirectory(VERSIONS)) {
            try (Stream<Path> versions = Files.list(VERSIONS)) {
                versions.sorted(Comparator.reverseOrder()).forEach(each -> places.add(each.resolve("bin/pgbench")));
            }
        }
        return places.stream()
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    private String run(String program, String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, "-h", "127.0.0.1", "-U", database.user()));
        command.addAll(List.of("-p", Integer.toString(port)));
        command.addAll(List.of(flags));
        command.add(database.name());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return said;
        } finally {
            process.destroy();
        }
    }
}
