package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.AppEnvironment;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.SandboxSettings;
import ng.powerpay.sandbox.outbox.MailServer;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import ng.powerpay.sandbox.provider.Timing;

/**
 * What runs: PostgreSQL that syncs to disk, the providers in this process (which nobody kills, so
 * that they remember the truth), a proxy before each of them, and the server behind the proxies.
 */
final class World implements AutoCloseable {

    /**
     * A late payment takes 4 s, a refund 1 s, and webhooks come again soon: a run has no hours. A
     * call that gets no answer is held for longer than the server waits for it.
     */
    private static final Timing TIMING = new Timing(
            new Timing.Gateways(Duration.ofSeconds(4), Duration.ofMillis(500), Duration.ofMillis(1_500)),
            new Timing.Vendors(
                    Duration.ofMillis(50),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(6),
                    Duration.ZERO));

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            // The two behind the misbehaving proxies, and nobody else to sell beside them.
            Map.entry("POWERPAY_GATEWAYS", "paystack"),
            Map.entry("POWERPAY_VENDORS", "vtpass"),
            Map.entry("POWERPAY_LEASE", "20s"),
            Map.entry("POWERPAY_VTPASS_TIMEOUT", "3s"),
            Map.entry("POWERPAY_VTPASS_QUIET_TIME", "5s"),
            Map.entry("POWERPAY_VTPASS_ASK", "3s,5s,10s"),
            Map.entry("POWERPAY_VTPASS_TRY_AGAIN", "1s,2s,3s,5s"),
            Map.entry("POWERPAY_PAYSTACK_TIMEOUT", "3s"),
            Map.entry("POWERPAY_PAYSTACK_ASK_PAYMENT", "5s,5s,10s"),
            Map.entry("POWERPAY_PAYSTACK_ASK_REFUND", "3s,5s,10s"),
            Map.entry("POWERPAY_PAYSTACK_REFUND_QUIET", "10s"),
            Map.entry("POWERPAY_REQUESTS_PER_MINUTE", "1000000"),
            Map.entry("POWERPAY_METER_LOOKUPS_PER_MINUTE", "1000000"),
            Map.entry("POWERPAY_ROLE", "ALL"));

    private final Closing closing = new Closing();
    private final AppEnvironment environment;
    private final LocalPostgres postgres;
    private final LocalDatabase database;
    private final SandboxServer sandbox;
    private final Proxies proxies;
    private final Server server;

    /** By what stands behind each. */
    record Proxies(FaultProxy paystack, FaultProxy vtpass, FaultProxy database) {

        long hits() {
            return paystack.hits() + vtpass.hits() + database.hits();
        }
    }

    /**
     * @param folder for the database and the secrets
     * @param log where the server's output goes
     */
    World(Path folder, Path log, List<String> command) throws IOException {
        var ports = Ports.free(4);
        environment = AppEnvironment.in(folder, ports.get(0), ports.get(1), ports.get(2));
        postgres = closing.add(LocalPostgres.start(folder.resolve("postgres"), ports.get(3)));
        database = postgres.database("powerpay");
        sandbox =
                closing.add(SandboxServer.start(ports.get(1), settings(), SandboxState.inMemory(), Clock.systemUTC()));
        closing.add(MailServer.start(ports.get(2), sandbox.outbox()));
        proxies = new Proxies(proxy(ports.get(1)), proxy(ports.get(1)), proxy(ports.get(3)));
        server = closing.add(new Server(command, variables(), environment.appUrl(), log));
    }

    private FaultProxy proxy(int target) throws IOException {
        return closing.add(FaultProxy.open(Ports.free(1).getFirst(), target, Thread::sleep));
    }

    private SandboxSettings settings() {
        var own = environment.sandbox();
        return new SandboxSettings(own.place(), TIMING, own.walletKobo());
    }

    private Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>(environment.variables());
        all.putAll(AppEnvironment.of(database));
        all.putAll(SETTINGS);
        all.put("POWERPAY_SMS_CARRIERS", "termii");
        all.put("POWERPAY_TERMII_REPORT_KEY", "");
        all.put("POWERPAY_PAYSTACK_URL", through(proxies.paystack()) + "/paystack");
        all.put("POWERPAY_VTPASS_URL", through(proxies.vtpass()) + "/vtpass/api");
        all.compute(
                "POWERPAY_DATABASE_URL",
                (_, url) -> String.valueOf(url)
                        .replace(
                                ":" + postgres.port() + "/",
                                ":" + proxies.database().port() + "/"));
        return all;
    }

    private static String through(FaultProxy proxy) {
        return "http://127.0.0.1:" + proxy.port();
    }

    /** Of the server. */
    String url() {
        return environment.appUrl();
    }

    Server server() {
        return server;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    SandboxServer sandbox() {
        return sandbox;
    }

    Proxies proxies() {
        return proxies;
    }

    /** Straight to the database, past its proxy. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Stops everything; the folder stays. */
    @Override
    public void close() {
        closing.close();
    }
}
