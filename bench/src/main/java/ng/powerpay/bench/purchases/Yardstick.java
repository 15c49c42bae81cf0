package ng.powerpay.bench.purchases;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ng.powerpay.sandbox.postgres.LocalDatabase;

/**
 * What {@code pgbench -N} makes of a PostgreSQL: one update, one select and one insert, durable.
 */
final class Yardstick {

    static final String MISSING =
            "pgbench is not installed; Debian has it in the package postgresql-contrib" + " or postgresql-15 and newer";

    private static final String SCALE = "50";
    private static final String WARM_UP_SECONDS = "5";
    private static final Pattern COUNT = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final int port;
    private final long postgresPid;
    private final LocalDatabase database;

    Yardstick(int port, long postgresPid, LocalDatabase database) {
        this.port = port;
        this.postgresPid = postgresPid;
        this.database = database;
    }

    /**
     * What one transaction takes.
     *
     * @param postgresMillis CPU time of PostgreSQL
     * @param clientMillis CPU time of pgbench
     */
    record Measured(double perSecond, double postgresMillis, double clientMillis) {

        double millis() {
            return postgresMillis + clientMillis;
        }
    }

    /** Empty when there is no pgbench. */
    Optional<Measured> measure(int seconds) throws IOException, InterruptedException {
        var program = find();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        run(program, "-i", "-q", "-s", SCALE);
        run(program, "-N", "-c", "16", "-j", "2", "-T", WARM_UP_SECONDS);
        var us = ProcessHandle.current().pid();
        var postgres = CpuTimes.ofFamily(postgresPid);
        var client = CpuTimes.ofFamily(us);
        var said = run(program, "-N", "-c", "16", "-j", "2", "-T", Integer.toString(seconds));
        var count = number(COUNT, said) * 1e3;
        return Optional.of(new Measured(
                number(RATE, said),
                (CpuTimes.ofFamily(postgresPid) - postgres) / count,
                (CpuTimes.ofFamily(us) - client) / count));
    }

    private static double number(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench did not say " + pattern + ": " + said);
        }
        return Double.parseDouble(found.group(1));
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
