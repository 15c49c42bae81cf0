package ng.powerpay.bench.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.bench.measure.ServerProcess;
import ng.powerpay.sandbox.AppEnvironment;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.outbox.MailServer;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;

/**
 * What {@code ./powerpay run} puts around the server, on free ports: PostgreSQL that syncs to disk,
 * and the sandbox's providers in this process with the bare machine's timing (the vendor takes 300
 * ms for each call). Only the rate limits are out of the way.
 */
public final class Machine implements AutoCloseable {

    /** More than any load here asks for. */
    private static final String UNLIMITED = "1000000";

    private final Closing closing = new Closing();
    private final Path folder;
    private final List<String> command;
    private final AppEnvironment environment;
    private final LocalDatabase database;

    /** @param folder for the database, the secrets and the server's log */
    public Machine(Path folder, List<String> command) throws IOException {
        this.folder = folder;
        this.command = command;
        var ports = freePorts();
        environment = AppEnvironment.in(folder, ports[0], ports[1], ports[2]);
        var postgres = closing.add(LocalPostgres.start(folder.resolve("postgres")));
        database = postgres.database("powerpay");
        var sandbox = closing.add(
                SandboxServer.start(ports[1], environment.sandbox(), SandboxState.inMemory(), Clock.systemUTC()));
        closing.add(MailServer.start(ports[2], sandbox.outbox()));
    }

    /** Three ports that nobody listens on now. */
    static int[] freePorts() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var a = new ServerSocket(0, 1, loopback);
                var b = new ServerSocket(0, 1, loopback);
                var c = new ServerSocket(0, 1, loopback)) {
            return new int[] {a.getLocalPort(), b.getLocalPort(), c.getLocalPort()};
        }
    }

    /** Starts the server and waits until it is ready; closed with this machine at the latest. */
    ServerProcess startServer() throws IOException, InterruptedException {
        return startServer(Map.of());
    }

    /** The same with settings of one's own. */
    public ServerProcess startServer(Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> settings = new LinkedHashMap<>(settings());
        settings.putAll(more);
        return closing.add(ServerProcess.start(command, settings, url(), folder.resolve("app.log")));
    }

    /** What the server is told. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(environment.variables());
        settings.putAll(AppEnvironment.of(database));
        settings.put("POWERPAY_SMS_CARRIERS", "termii");
        settings.put("POWERPAY_TERMII_REPORT_KEY", "");
        settings.put("POWERPAY_REQUESTS_PER_MINUTE", UNLIMITED);
        settings.put("POWERPAY_METER_LOOKUPS_PER_MINUTE", UNLIMITED);
        return settings;
    }

    /** Of the server. */
    public String url() {
        return environment.appUrl();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Stops everything; the folder stays. A second call does nothing. */
    @Override
    public void close() {
        closing.close();
    }
}
