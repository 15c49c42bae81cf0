package ng.powerpay.bench.purchases;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.bench.measure.ServerProcess;
import ng.powerpay.sandbox.AppEnvironment;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;

/**
 * The real server and a real PostgreSQL that syncs to disk; who the providers are is not its
 * matter.
 */
final class Machine implements AutoCloseable {

    /** More than any load here asks for. */
    private static final String UNLIMITED = "1000000";

    private static final int LONGEST_FAULT = 600;

    private final Closing closing = new Closing();
    private final Path folder;
    private final Path log;
    private final int appPort = freePort();
    private final int providersPort = freePort();
    private final AppEnvironment environment;
    private final LocalPostgres postgres;
    private final LocalDatabase database;

    /** @param folder for the database, the secrets and the server's log */
    Machine(Path folder) throws IOException {
        this.folder = folder;
        log = folder.resolve("app.log");
        environment = AppEnvironment.in(folder, appPort, providersPort, freePort());
        postgres = closing.add(LocalPostgres.start(folder.resolve("postgres")));
        database = postgres.database("powerpay");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the server and waits until it is ready; closed with this machine at the latest. */
    ServerProcess startServer(List<String> command) throws IOException, InterruptedException {
        Map<String, String> settings = new LinkedHashMap<>(environment.variables());
        settings.putAll(AppEnvironment.of(database));
        settings.put("POWERPAY_GATEWAYS", "paystack");
        settings.put("POWERPAY_VENDORS", "vtpass");
        settings.put("POWERPAY_SMS_CARRIERS", "termii");
        settings.put("POWERPAY_TERMII_REPORT_KEY", "");
        settings.put("POWERPAY_REQUESTS_PER_MINUTE", UNLIMITED);
        settings.put("POWERPAY_METER_LOOKUPS_PER_MINUTE", UNLIMITED);
        settings.putAll(tuning());
        return closing.add(ServerProcess.start(command, settings, environment.appUrl(), log));
    }

    /** What was best on two cores; a setting of the caller's wins. */
    private static Map<String, String> tuning() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("POWERPAY_STEPS_ABREAST", "64");
        settings.put("POWERPAY_DATABASE_CONNECTIONS", "16");
        settings.replaceAll((name, value) -> System.getenv().getOrDefault(name, value));
        return settings;
    }

    int appPort() {
        return appPort;
    }

    /** Where the server looks for its providers. */
    int providersPort() {
        return providersPort;
    }

    String appUrl() {
        return environment.appUrl();
    }

    /** The key that Paystack signs with. */
    String paystackKey() {
        return environment.variables().getOrDefault("POWERPAY_PAYSTACK_SECRET_KEY", "");
    }

    /** The first process of PostgreSQL, whose children are all the others. */
    long postgresPid() throws IOException {
        var file = folder.resolve("postgres/data/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    int postgresPort() {
        return postgres.port();
    }

    /**
     * What the server called an error, each cut to one line: a step that failed waits for its
     * lease.
     */
    List<String> faults() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("\"ERROR\""))
                    .map(line -> line.substring(0, Math.min(LONGEST_FAULT, line.length())))
                    .toList();
        }
    }

    /** Another database on the same PostgreSQL. */
    LocalDatabase another(String name) {
        return postgres.database(name);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Stops everything; the folder stays. A second call does nothing. */
    @Override
    public void close() {
        closing.close();
    }
}
