package ng.powerpay.aws;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.SandboxSettings;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.provider.Timing;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole server as it runs on AWS, with quick pretend providers, and customers. */
public final class AwsShop implements AutoCloseable {

    private final SandboxState state = SandboxState.inMemory();
    private final SandboxServer sandbox;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final Account account = new Accounts()
            .all().stream()
                    .filter(one -> one.scenario() == Scenario.NORMAL && one.prepaid())
                    .findFirst()
                    .orElseThrow();

    /** @param more wins over the rest */
    public AwsShop(LocalDatabase database, Map<String, String> more) {
        var port = freePort();
        url = "http://127.0.0.1:" + port;
        var secrets = Secrets.of(Map.of(
                "paystack.secret.key", "sk_test_paystack",
                "vtpass.api.key", "api",
                "vtpass.public.key", "public",
                "vtpass.secret.key", "secret",
                "termii.api.key", "termii"));
        var settings = new SandboxSettings(new Place(secrets, "", url), Timing.QUICK, 100_000_000_00L);
        sandbox = SandboxServer.start(0, settings, state, Clock.systemUTC());
        var environment = new HashMap<>(providers(port));
        environment.put("POWERPAY_DATABASE_URL", database.url());
        environment.put("POWERPAY_DATABASE_CONNECTIONS", "8");
        environment.put("POWERPAY_DATA_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        environment.putAll(more);
        context = AwsPowerPay.start(environment);
    }

    private Map<String, String> providers(int port) {
        return Map.ofEntries(
                Map.entry("POWERPAY_PORT", Integer.toString(port)),
                Map.entry("POWERPAY_PUBLIC_URL", url),
                Map.entry("POWERPAY_PAYSTACK_URL", sandbox.url() + "/paystack/"),
                Map.entry("POWERPAY_PAYSTACK_SECRET_KEY", "sk_test_paystack"),
                Map.entry("POWERPAY_VTPASS_URL", sandbox.url() + "/vtpass/api/"),
                Map.entry("POWERPAY_VTPASS_API_KEY", "api"),
                Map.entry("POWERPAY_VTPASS_PUBLIC_KEY", "public"),
                Map.entry("POWERPAY_VTPASS_SECRET_KEY", "secret"),
                Map.entry("POWERPAY_TERMII_URL", sandbox.url() + "/termii/"),
                Map.entry("POWERPAY_TERMII_API_KEY", "termii"),
                Map.entry("POWERPAY_SMTP_URL", "smtp://127.0.0.1:1"),
                Map.entry("POWERPAY_REQUESTS_PER_MINUTE", "100000"),
                Map.entry("POWERPAY_METER_LOOKUPS_PER_MINUTE", "100000"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Orders and pays; a request that fails is an error here. */
    public JsonNode buy() throws Exception {
        var quote = get("/v1/quote?company=%s&type=PREPAID&number=%s&amountKobo=500000"
                .formatted(account.company().code(), account.number()));
        var order = Map.of(
                "company",
                account.company().code(),
                "type",
                "PREPAID",
                "number",
                account.number(),
                "amountKobo",
                500_000,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                "08031234567");
        var placed = json(send(HttpRequest.newBuilder(URI.create(url + "/v1/purchases"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(order)))));
        var paid = send(
                HttpRequest.newBuilder(URI.create(placed.path("checkoutUrl").asString()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("channel=card")));
        if (paid.statusCode() >= 400) {
            throw new AssertionError(paid.body());
        }
        return placed;
    }

    /** Waits for the token. */
    public JsonNode vended(JsonNode purchase) throws Exception {
        for (var i = 0; i < 300; i++) {
            var now = get("/v1/purchases/" + purchase.path("id").asString(), "Phone-Last-Four", "4567");
            if (now.path("state").asString().equals("VENDED")) {
                return now;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not vended: " + purchase.path("id").asString());
    }

    public JsonNode get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        return json(send(headers.length == 0 ? request : request.headers(headers)));
    }

    public HttpResponse<byte[]> file(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (!List.of(200, 201).contains(answer.statusCode())) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
        state.close();
    }
}
