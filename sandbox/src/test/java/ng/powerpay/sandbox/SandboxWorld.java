package ng.powerpay.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.provider.Timing;
import tools.jackson.databind.JsonNode;

/** A sandbox on a free port with waits of milliseconds, and a caller that has its keys. */
public final class SandboxWorld implements AutoCloseable {

    public static final String SECRET = "sk_test_sandbox";
    static final Duration MOMENT = Duration.ofMillis(150);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Merchant merchant = Merchant.open();
    private final SandboxState state;
    private final SandboxServer server;

    private SandboxWorld(SandboxState state, Duration sameMeter) {
        this.state = state;
        this.server = SandboxServer.start(0, settings(merchant, sameMeter), state, Clock.systemUTC());
    }

    public static SandboxWorld open() {
        return new SandboxWorld(SandboxState.inMemory(), Duration.ZERO);
    }

    public static SandboxWorld on(SandboxState state) {
        return new SandboxWorld(state, Duration.ofSeconds(30));
    }

    private static SandboxSettings settings(Merchant merchant, Duration sameMeter) {
        var secrets = Secrets.of(Map.of(
                "paystack.secret.key", SECRET,
                "vtpass.api.key", "api",
                "vtpass.public.key", "public",
                "vtpass.secret.key", "secret",
                "termii.api.key", "termii-key"));
        var gateways = new Timing.Gateways(MOMENT, MOMENT, Duration.ofMillis(20));
        var vendors = new Timing.Vendors(Duration.ZERO, MOMENT, MOMENT, Duration.ofSeconds(1), sameMeter);
        var place = new Place(secrets, "", merchant.url());
        return new SandboxSettings(place, new Timing(gateways, vendors), 100_000_000_00L);
    }

    public SandboxServer server() {
        return server;
    }

    public Merchant merchant() {
        return merchant;
    }

    public String url() {
        return server.url();
    }

    /** A request id that was never used and has today's date in Lagos. */
    public static String requestId() {
        String stamp = STAMP.format(Clock.systemUTC().instant().atZone(ZoneId.of("Africa/Lagos")));
        return stamp + "t" + SERIAL.incrementAndGet() + ProcessHandle.current().pid();
    }

    public HttpResponse<String> vtpassRaw(String call, Map<String, ?> body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url() + "/vtpass/api/" + call))
                .header("api-key", "api")
                .header("secret-key", "secret")
                .POST(BodyPublishers.ofString(Json.text(body))));
    }

    public JsonNode vtpass(String call, Map<String, ?> body) throws IOException, InterruptedException {
        return Json.read(vtpassRaw(call, body).body().getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode vtpassGet(String call) throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(URI.create(url() + "/vtpass/api/" + call))
                .header("api-key", "api")
                .header("public-key", "public")));
    }

    public HttpResponse<String> paystack(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url() + "/paystack" + path))
                .header("Authorization", "Bearer " + SECRET)
                .method(method, BodyPublishers.ofString(Json.text(body))));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String pairs = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(pairs)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
        merchant.close();
        state.close();
        client.close();
    }
}
