package ng.powerpay.proving.aws;

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
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.proving.chaos.Books;
import ng.powerpay.proving.chaos.Pace;
import ng.powerpay.proving.chaos.Ports;
import ng.powerpay.proving.chaos.Server;
import ng.powerpay.sandbox.AppEnvironment;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.SandboxSettings;
import ng.powerpay.sandbox.outbox.MailServer;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.postgres.Follower;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import ng.powerpay.sandbox.provider.Place;
import redis.embedded.RedisServer;

/**
 * What runs: PostgreSQL with a synchronous standby, Redis, ElasticMQ, the server and the functions,
 * each to be killed or stopped; and the providers in this process, which nobody kills.
 */
final class Machine implements Books, AutoCloseable {

    /**
     * As little as the shop allows with the lease it needs: a run has no twenty minutes to wait.
     */
    private static final Duration VISIBILITY = Duration.ofSeconds(60);

    private static final Map<String, String> SETTINGS = Map.of(
            "POWERPAY_LEASE", "10s",
            "POWERPAY_STEPS_ABREAST", "64",
            "POWERPAY_AWS_FUNCTION_TIMEOUT", "10s",
            "POWERPAY_AWS_QUEUE_VISIBILITY", VISIBILITY.toSeconds() + "s",
            "POWERPAY_AWS_QUEUE_PATIENCE", VISIBILITY.toSeconds() + "s",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local");

    private final Closing closing = new Closing();
    private final AppEnvironment environment;
    private final LocalPostgres primary;
    private final Follower standby;
    private final LocalDatabase database;
    private final SandboxServer sandbox;
    private final Door door;
    private final RedisServer redis;
    private final int redisPort;
    private final Server server;
    private final Functions functions;
    private LocalQueues queues;

    /** Where the output of whom goes. */
    record Logs(Path server, Path functions) {}

    /**
     * @param folder for the databases and the secrets
     * @param classes of the server and the functions
     */
    Machine(Path folder, Logs logs, String classes) throws IOException, InterruptedException {
        var ports = Ports.free(6);
        environment = AppEnvironment.in(folder, ports.get(0), ports.get(1), ports.get(2));
        primary = closing.add(LocalPostgres.start(folder.resolve("primary"), ports.get(3)));
        database = primary.database("powerpay");
        standby = closing.add(Follower.of(primary, folder.resolve("standby"), ports.get(4)));
        door = closing.add(new Door(environment.appUrl()));
        sandbox =
                closing.add(SandboxServer.start(ports.get(1), providers(), SandboxState.inMemory(), Clock.systemUTC()));
        closing.add(MailServer.start(ports.get(2), sandbox.outbox()));
        redisPort = ports.get(5);
        redis = RedisServer.builder()
                .bind("127.0.0.1")
                .port(redisPort)
                .setting("save \"\"")
                .build();
        redis.start();
        closing.add(redis::stop);
        queues = LocalQueues.start(0, VISIBILITY);
        closing.add(() -> queues.close());
        functions = closing.add(new Functions(java(classes, "-Xmx96m"), settings(), logs.functions()));
        functions.read(queues);
        var command = new java.util.ArrayList<>(java(classes, "-Xmx256m"));
        command.add("ng.powerpay.aws.AwsPowerPay");
        server = closing.add(new Server(command, settings(), environment.appUrl(), logs.server()));
    }

    private static List<String> java(String classes, String heap) {
        return List.of(
                "java",
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                classes);
    }

    private SandboxSettings providers() {
        var own = environment.sandbox();
        var place = new Place(own.place().secrets(), own.place().sandboxUrl(), door.url());
        return new SandboxSettings(place, Pace.TIMING, own.walletKobo());
    }

    private Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>(environment.variables());
        all.putAll(AppEnvironment.of(database));
        all.putAll(Pace.SETTINGS);
        all.putAll(SETTINGS);
        all.put("POWERPAY_DATABASE_URL", whicheverIsThePrimary());
        all.put("POWERPAY_REDIS_URL", "redis://127.0.0.1:" + redisPort);
        all.put("POWERPAY_AWS_VENDING_QUEUE", queues.url(LocalQueues.VENDING));
        all.put("POWERPAY_AWS_NOTIFICATION_QUEUE", queues.url(LocalQueues.NOTIFICATIONS));
        return all;
    }

    private String whicheverIsThePrimary() {
        var one = "127.0.0.1:" + primary.port();
        return database.url().replace(one + "/", one + ",127.0.0.1:" + standby.port() + "/");
    }

    String url() {
        return environment.appUrl();
    }

    Server server() {
        return server;
    }

    Functions functions() {
        return functions;
    }

    Door door() {
        return door;
    }

    void stopRedis() throws IOException {
        redis.stop();
    }

    void startRedis() throws IOException {
        redis.start();
    }

    /** SQS and what reads it are gone, with every message. */
    void stopQueues() {
        functions.stopReading();
        queues.close();
    }

    /** They are back, empty, where they were. */
    void startQueues() {
        queues = LocalQueues.start(queues.port(), VISIBILITY);
        functions.read(queues);
    }

    /** The primary dies and the standby takes its place. */
    void failOver() {
        primary.crash();
        standby.promote();
    }

    @Override
    public SandboxServer sandbox() {
        return sandbox;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                whicheverIsThePrimary() + "?targetServerType=primary&hostRecheckSeconds=0",
                database.user(),
                database.password());
    }

    @Override
    public void close() {
        closing.close();
    }
}
