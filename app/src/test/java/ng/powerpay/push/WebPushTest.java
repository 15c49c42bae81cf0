package ng.powerpay.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A browser that asked for it hears of its purchase and of its company, through the pretend push
 * service.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPushTest {

    private static final String KEY = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";

    private final Market market = new Market(Map.of(), WebPushTest::open);
    private final HttpClient client = HttpClient.newHttpClient();

    /** The sandbox's address is known from where a carrier of it is. */
    private static Shop open(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        var sandbox = settings.getOrDefault("POWERPAY_TERMII_URL", "").replace("/termii/", "");
        all.put("POWERPAY_VAPID_PRIVATE_KEY", KEY);
        all.put("POWERPAY_PUSH_SERVICES", "fcm.googleapis.com,*.notify.windows.com," + sandbox);
        all.put("POWERPAY_PUSH_SUBSCRIPTIONS_PER_MINUTE", "1000");
        return new Shop(all);
    }

    @AfterAll
    void close() {
        market.close();
    }

    private JsonNode browser() throws Exception {
        return Json.MAPPER.readTree(post("/push/browsers"));
    }

    private String post(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(market.sandbox.url() + path))
                .POST(HttpRequest.BodyPublishers.noBody());
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private JsonNode shown(JsonNode browser) {
        var request = HttpRequest.newBuilder(URI.create(browser.path("endpoint").asString()))
                .build();
        try {
            return Json.MAPPER.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> order(JsonNode browser, String language) {
        return new HashMap<>(Map.of(
                "endpoint", browser.path("endpoint").asString(),
                "p256dh", browser.path("p256dh").asString(),
                "auth", browser.path("auth").asString(),
                "language", language));
    }

    private HttpResponse<String> subscribe(Map<String, Object> order) throws Exception {
        return market.shop.post("/v1/push-subscriptions", Json.MAPPER.writeValueAsString(order));
    }

    private void watch(JsonNode browser, String language, JsonNode purchase) throws Exception {
        var order = order(browser, language);
        order.put(
                "purchase", Map.of("reference", purchase.path("id").asString(), "lastFour", market.lastFour(purchase)));
        assertEquals(204, subscribe(order).statusCode());
    }

    private long number(String sql, Object... values) {
        return market.shop.database().sql(sql).params(values).query(Long.class).single();
    }

    @Test
    void theTokenIsAnnouncedAndNotShown() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        var phone = browser();
        var laptop = browser();
        watch(phone, "ha", purchase);
        watch(laptop, "en", purchase);
        watch(laptop, "en", purchase);
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDED");
        Stand.until(() -> shown(phone).size() == 1 && shown(laptop).size() == 1);
        var id = purchase.path("id").asString();
        assertEquals("Token ɗinka ya shirya", shown(phone).path(0).path("title").asString());
        assertEquals("/p/" + id, shown(phone).path(0).path("url").asString());
        assertEquals(id, shown(phone).path(0).path("tag").asString());
        assertFalse(shown(laptop).toString().matches(".*\\d{8}.*"), "no token on a locked screen");
        var told = Market.json(
                market.shop.get("/v1/purchases/" + id + "/messages", "Phone-Last-Four", market.lastFour(purchase)));
        assertFalse(told.toString().contains("PUSH"), told.toString());
    }

    @Test
    void moneyOnItsWayBackIsAnnouncedBeforeItIsThere() throws Exception {
        var purchase = market.place(market.meter(Scenario.FAILED), 5_000);
        var phone = browser();
        watch(phone, "pcm", purchase);
        market.pay(purchase, "channel=card");
        market.until(purchase, "REFUNDED");
        Stand.until(() -> shown(phone).size() == 2);
        assertEquals(
                "Your money dey come back", shown(phone).path(0).path("title").asString());
        assertEquals(
                "We don send your money back",
                shown(phone).path(1).path("title").asString());
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        var phone = browser();
        watch(phone, "en", purchase);
        post(URI.create(phone.path("endpoint").asString()).getPath() + "/end");
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDED");
        var id = purchase.path("id").asString();
        Stand.until(() -> number("select count(*) from push_subscription where purchase_id = ?", id) == 0);
        Stand.until(() -> number(
                        "select count(*) from message where purchase_id = ? and channel = 'PUSH' and failure ="
                                + " 'UNSUBSCRIBED'",
                        id)
                == 1);
    }

    @Test
    void aCompanyThatComesBackIsAnnouncedOnceInHalfAnHour() throws Exception {
        var phone = browser();
        var order = order(phone, "en");
        order.put("company", "kano");
        assertEquals(204, subscribe(order).statusCode());
        var watch = market.shop.bean(CompanyWatch.class);
        answers("kano", 20, 0);
        watch.look();
        Stand.until(() -> shown(phone).size() == 1);
        assertTrue(
                shown(phone).path(0).path("title").asString().endsWith(" answers again"),
                shown(phone).toString());
        assertEquals(1, number("select count(*) from push_subscription where company = 'kano' and expires_at is null"));
        answers("kano", 0, 90);
        watch.look();
        assertEquals(1, number("select count(*) from message where kind like 'COMPANY_%'"), "not so soon");
        market.shop
                .database()
                .sql("update push_subscription set told_at = now() - interval '31 minutes'")
                .update();
        watch.look();
        watch.look();
        Stand.until(() -> shown(phone).size() == 2);
        assertEquals(
                204,
                market.shop
                        .post(
                                "/v1/push-subscriptions/removals",
                                Json.MAPPER.writeValueAsString(Map.of(
                                        "endpoint", phone.path("endpoint").asString())))
                        .statusCode());
        assertEquals(0, number("select count(*) from push_subscription where company = 'kano'"));
    }

    private void answers(String company, int ok, int failed) {
        market.shop.database().sql("""
                        insert into provider_minute (minute, kind, name, company, channel, ok, failed, slow, took_ms)
                        values (date_trunc('minute', now()), 'VENDOR', 'vtpass', ?, 'prepaid', ?, ?, 0, 0)
                        on conflict (minute, kind, name, company, channel) do update
                        set ok = excluded.ok, failed = excluded.failed""").params(company, ok, failed).update();
    }

    @Test
    void ofOneBrowserTheNewestTenStay() throws Exception {
        var phone = browser();
        for (var company : Market.json(market.shop.get("/v1/companies")).path("companies")) {
            var order = order(phone, "en");
            order.put("company", company.path("code").asString());
            assertEquals(204, subscribe(order).statusCode());
        }
        assertEquals(10, number("""
                select count(*) from push_subscription where endpoint_hash = sha256(?::bytea)""", phone.path("endpoint").asString()));
        market.shop
                .database()
                .sql("delete from push_subscription where endpoint_hash = sha256(?::bytea)")
                .param(phone.path("endpoint").asString())
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/x",
                "https://fcm.googleapis.com:8443/fcm/send/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evil.example/fcm.googleapis.com",
                "https://user@fcm.googleapis.com/x",
                "https://notify.windows.com/x",
                "https://evilnotify.windows.com/x",
                "http://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:1/x",
                "https://127.0.0.1/x",
                "file:///etc/passwd",
                "not an address"
            })
    void nothingIsPushedElsewhere(String endpoint) throws Exception {
        var order = order(browser(), "en");
        order.put("endpoint", endpoint);
        order.put("company", "ikeja");
        var answer = subscribe(order);
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("PUSH_ADDRESS_REFUSED"), answer.body());
    }

    @Test
    void whatCannotBeRightIsRefusedWithItsField() throws Exception {
        var good = order(browser(), "en");
        good.put("company", "ikeja");
        for (var wrong : List.of(
                Map.entry("p256dh", "AAAA"),
                Map.entry("p256dh", "%%%"),
                Map.entry("auth", "AAAA"),
                Map.entry("company", "nowhere"),
                Map.entry("language", "fr"),
                Map.entry("endpoint", ""))) {
            var order = new HashMap<>(good);
            order.put(wrong.getKey(), wrong.getValue());
            var answer = subscribe(order);
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, answer.body());
            assertEquals(
                    wrong.getKey(),
                    Json.MAPPER.readTree(answer.body()).path("field").asString(),
                    answer.body());
        }
        good.remove("company");
        assertEquals(400, subscribe(good).statusCode());
        good.put("purchase", Map.of("reference", "PP0000000000", "lastFour", "0000"));
        assertEquals(404, subscribe(good).statusCode());
    }

    @Test
    void theKeyIsToldAndWithoutOneNothingIsOffered() throws Exception {
        var key = Market.json(market.shop.get("/v1/push-key")).path("publicKey").asString();
        assertTrue(key.startsWith("BP4z9KsN"), key);
        var off = new PushController(
                new PushConfig("", "mailto:a@b.ng", List.of()),
                null,
                market.shop.bean(Subscriptions.class),
                market.shop.bean(PushController.Knowing.class));
        assertEquals(null, off.key().publicKey());
        var order = new PushController.PushOrder("https://x.example/", "", "", Language.EN, null, "ikeja");
        var problem = assertThrows(Problem.class, () -> off.subscribe(order));
        assertEquals(ErrorCode.NOT_OFFERED, problem.code());
    }
}
