package ng.powerpay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.SandboxSettings;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.outbox.MailServer;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.provider.Timing;
import tools.jackson.databind.JsonNode;

/** The shop with all its providers as quick sandboxes, and a customer to walk through it. */
public final class Market implements AutoCloseable {

    public static final String PHONE = "08031234567";
    /** In the address of carriers' reports. */
    public static final String REPORT_KEY = "carrier-report-key";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final Shop shop;
    public final SandboxServer sandbox;
    private final MailServer mail;
    private final SandboxState state = SandboxState.inMemory();
    private final Accounts accounts = new Accounts();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> lastFours = new ConcurrentHashMap<>();

    public Market(Map<String, String> more) {
        this(more, Shop::new);
    }

    /** @param open opens the shop with these settings */
    public Market(Map<String, String> more, Function<Map<String, String>, Shop> open) {
        var port = freePort();
        sandbox = SandboxServer.start(0, settings(port), state, Clock.systemUTC());
        mail = MailServer.start(0, sandbox.outbox());
        var environment = new HashMap<>(Map.of(
                "POWERPAY_PORT",
                Integer.toString(port),
                "POWERPAY_PUBLIC_URL",
                "http://127.0.0.1:" + port,
                "POWERPAY_PAYSTACK_URL",
                sandbox.url() + "/paystack/",
                "POWERPAY_VTPASS_URL",
                sandbox.url() + "/vtpass/api/",
                "POWERPAY_VTPASS_TIMEOUT",
                "700ms",
                "POWERPAY_VTPASS_QUIET_TIME",
                "2s",
                "POWERPAY_TERMII_URL",
                sandbox.url() + "/termii/",
                "POWERPAY_SMTP_URL",
                "smtp://127.0.0.1:" + mail.port(),
                "POWERPAY_REQUESTS_PER_MINUTE",
                "100000",
                "POWERPAY_METER_LOOKUPS_PER_MINUTE",
                "100000"));
        environment.put("POWERPAY_TERMII_REPORT_KEY", REPORT_KEY);
        environment.put("POWERPAY_AFRICASTALKING_URL", sandbox.url() + "/africastalking/");
        environment.put("POWERPAY_AFRICASTALKING_USERNAME", "sandbox");
        environment.put("POWERPAY_AFRICASTALKING_API_KEY", "africa");
        environment.put("POWERPAY_AFRICASTALKING_REPORT_KEY", REPORT_KEY);
        environment.putAll(more);
        shop = open.apply(environment);
    }

    private static SandboxSettings settings(int appPort) {
        var secrets = Secrets.of(Map.of(
                "paystack.secret.key", "sk_test_paystack",
                "vtpass.api.key", "api",
                "vtpass.public.key", "public",
                "vtpass.secret.key", "secret",
                "termii.api.key", "termii",
                "termii.report.key", REPORT_KEY,
                "africastalking.api.key", "africa",
                "africastalking.report.key", REPORT_KEY));
        var place = new Place(secrets, "", "http://127.0.0.1:" + appPort);
        return new SandboxSettings(place, Timing.QUICK, 100_000_000_00L);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first account of Ikeja with this scenario. */
    public Account meter(Scenario scenario) {
        return accounts.all().stream()
                .filter(account -> account.scenario() == scenario && account.prepaid())
                .findFirst()
                .orElseThrow();
    }

    public java.util.List<Account> accounts() {
        return accounts.all();
    }

    /** Places an order for this account at the price the shop quotes. */
    public JsonNode place(Account account, long naira) throws Exception {
        return place(account, naira, PHONE);
    }

    /** The same for a customer with this phone, as typed. */
    public JsonNode place(Account account, long naira, String phone) throws Exception {
        return place(account, naira, phone, "ada@example.ng");
    }

    /** The same with this address for mail. */
    public JsonNode place(Account account, long naira, String phone, String email) throws Exception {
        var type = account.prepaid() ? "PREPAID" : "POSTPAID";
        var quote = json(shop.get("/v1/quote?company=%s&type=%s&number=%s&amountKobo=%d"
                .formatted(account.company().code(), type, account.number(), naira * 100)));
        var order = Map.of(
                "company",
                account.company().code(),
                "type",
                type,
                "number",
                account.number(),
                "amountKobo",
                naira * 100,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                phone,
                "email",
                email);
        var placed = json(shop.post(
                "/v1/purchases",
                Json.MAPPER.writeValueAsString(order),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        lastFours.put(placed.path("id").asString(), phone.substring(phone.length() - 4));
        return placed;
    }

    /**
     * Pays on the gateway's page.
     *
     * @param form such as {@code channel=card&outcome=twice}
     */
    public void pay(JsonNode purchase, String form) throws Exception {
        var page = URI.create(purchase.path("checkoutUrl").asString());
        var answer = client.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new AssertionError(answer.body());
        }
    }

    public JsonNode see(JsonNode purchase) throws Exception {
        return json(shop.get("/v1/purchases/" + purchase.path("id").asString(), "Phone-Last-Four", lastFour(purchase)));
    }

    public String lastFour(JsonNode purchase) {
        return lastFours.getOrDefault(purchase.path("id").asString(), "4567");
    }

    /** Waits for one of these states, making what is due in the future due now. */
    public JsonNode until(JsonNode purchase, String... states) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = see(purchase);
            if (java.util.List.of(states).contains(now.path("state").asString())) {
                return now;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + now);
            }
            hurry(purchase);
            Thread.sleep(100);
        }
    }

    /** Moves the clock on for this purchase: what is due later is due now. */
    private void hurry(JsonNode purchase) {
        shop.database().sql("""
                        update purchase set due_at = now()
                        where id = :id and due_at > now() + interval '2 seconds'
                          and updated_at < now() - interval '900 milliseconds'""").param("id", purchase.path("id").asString()).update();
        shop.database()
                .sql("update refund set due_at = now() where purchase_id = :id and due_at > now()")
                .param("id", purchase.path("id").asString())
                .update();
    }

    /** Types digits into the account's virtual meter; gives the meter's answer. */
    public JsonNode type(Account account, String digits) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/meters/" + account.number()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + digits))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return Json.MAPPER.readTree(answer.body());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        shop.close();
        mail.close();
        sandbox.close();
        state.close();
    }
}
