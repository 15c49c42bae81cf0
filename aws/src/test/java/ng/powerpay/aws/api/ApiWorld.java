package ng.powerpay.aws.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.aws.AwsPowerPay;
import ng.powerpay.aws.MigrateHandler;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.SandboxSettings;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.provider.Timing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** A function beside a worker that runs all the time, both on one database, with pretend providers. */
final class ApiWorld implements AutoCloseable {

    static final String STAFF = "ada@powerpay.example";
    static final String PASSWORD = "a long pass phrase";
    static final String GATEWAY_KEY = "sk_test_paystack";

    final ApiHandler handler;
    final HttpClient client = HttpClient.newHttpClient();
    private final SandboxState state = SandboxState.inMemory();
    private final SandboxServer sandbox;
    private final @Nullable ConfigurableApplicationContext worker;
    private final Map<String, String> environment;

    ApiWorld() {
        this(Map.of());
    }

    /** @param more settings; where its role is serverless, no worker runs */
    ApiWorld(Map<String, String> more) {
        var port = freePort();
        var secrets = Secrets.of(Map.of(
                "paystack.secret.key", GATEWAY_KEY,
                "vtpass.api.key", "api",
                "vtpass.public.key", "public",
                "vtpass.secret.key", "secret",
                "termii.api.key", "termii"));
        var place = new Place(secrets, "", "http://127.0.0.1:" + port);
        sandbox = SandboxServer.start(
                0, new SandboxSettings(place, Timing.QUICK, 100_000_000_00L), state, Clock.systemUTC());
        environment = new HashMap<>(environment(LocalPostgres.shared().freshDatabase(), port));
        environment.putAll(more);
        if (more.containsKey("POWERPAY_ROLE")) {
            new MigrateHandler(environment).handleRequest(Map.of(), new Events.Invocation(20_000));
            worker = null;
        } else {
            worker = AwsPowerPay.start(environment);
        }
        handler = new ApiHandler(environment);
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    private Map<String, String> environment(LocalDatabase database, int port) {
        var all = new HashMap<>(Map.of(
                "POWERPAY_PORT", Integer.toString(port),
                "POWERPAY_PUBLIC_URL", "http://127.0.0.1:" + port,
                "POWERPAY_DATABASE_URL", database.url(),
                "POWERPAY_DATABASE_USER", database.application().user(),
                "POWERPAY_DATABASE_PASSWORD", database.application().password(),
                "POWERPAY_DATABASE_OWNER", database.user(),
                "POWERPAY_DATABASE_OWNER_PASSWORD", database.password(),
                "POWERPAY_DATABASE_CONNECTIONS", "8",
                "POWERPAY_DATA_KEY", Base64.getEncoder().encodeToString(new byte[32])));
        all.putAll(Map.of(
                "POWERPAY_PAYSTACK_SECRET_KEY", GATEWAY_KEY,
                "POWERPAY_PAYSTACK_URL", sandbox.url() + "/paystack/",
                "POWERPAY_VTPASS_URL", sandbox.url() + "/vtpass/api/",
                "POWERPAY_VTPASS_API_KEY", "api",
                "POWERPAY_VTPASS_PUBLIC_KEY", "public",
                "POWERPAY_VTPASS_SECRET_KEY", "secret",
                "POWERPAY_TERMII_API_KEY", "termii",
                "POWERPAY_TERMII_URL", sandbox.url() + "/termii/",
                "POWERPAY_SMTP_URL", "smtp://127.0.0.1:1"));
        all.putAll(Map.of(
                "POWERPAY_STAFF_EMAIL",
                STAFF,
                "POWERPAY_STAFF_PASSWORD",
                PASSWORD,
                "POWERPAY_SIGN_INS_PER_MINUTE",
                "3"));
        return all;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Account meter() {
        return new Accounts()
                .all().stream()
                        .filter(account -> account.scenario() == Scenario.NORMAL && account.prepaid())
                        .findFirst()
                        .orElseThrow();
    }

    String order(Account account, long totalKobo) {
        return Json.MAPPER.writeValueAsString(Map.of(
                "company",
                account.company().code(),
                "type",
                "PREPAID",
                "number",
                account.number(),
                "amountKobo",
                500_000,
                "totalKobo",
                totalKobo,
                "phone",
                "08031234567"));
    }

    /** Pays by card on the gateway's page. */
    void pay(String page) throws IOException, InterruptedException {
        var form = HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("channel=card"))
                .build();
        client.send(form, HttpResponse.BodyHandlers.discarding());
    }

    @Override
    public void close() {
        handler.close();
        if (worker != null) {
            worker.close();
        }
        sandbox.close();
        state.close();
    }
}
