package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
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

/**
 * What runs: PostgreSQL that syncs to disk, the providers in this process (which nobody kills, so
 * that they remember the truth), a proxy before each of them, and the server behind the proxies.
 */
final class World implements Books, AutoCloseable {

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
        return closing.add(FaultProxy.open(Ports.free(1).getFirst(), target));
    }

    private SandboxSettings settings() {
        var own = environment.sandbox();
        return new SandboxSettings(own.place(), Pace.TIMING, own.walletKobo());
    }

    private Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>(environment.variables());
        all.putAll(AppEnvironment.of(database));
        all.putAll(Pace.SETTINGS);
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

    @Override
    public SandboxServer sandbox() {
        return sandbox;
    }

    Proxies proxies() {
        return proxies;
    }

    /** Past the database's proxy. */
    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Stops everything; the folder stays. */
    @Override
    public void close() {
        closing.close();
    }
}
