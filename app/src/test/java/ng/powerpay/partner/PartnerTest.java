package ng.powerpay.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.approval.Approvals;
import ng.powerpay.platform.Json;
import ng.powerpay.role.Role;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Partners from their making by staff to what they buy, may not buy, and are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final long NAIRA = 100;

    private final Market market = new Market(Map.of("POWERPAY_PARTNER_MODE", "test"));
    private final Office office = new Office(market.shop);
    private final Ear ear = new Ear();

    @AfterAll
    void close() {
        market.close();
        ear.close();
    }

    private HttpResponse<String> staff(String path, Object body) throws Exception {
        return office.post(Office.ADA, "/v1/staff/partners" + path, Json.MAPPER.writeValueAsString(body));
    }

    private JsonNode done(String path, Object body) throws Exception {
        return Market.json(staff(path, body));
    }

    private static Map<String, Object> limits(int requests, long purchase, long daily) {
        return Map.of("requestsPerMinute", requests, "purchaseKobo", purchase, "dailyKobo", daily);
    }

    private long partner(Map<String, Object> limits) throws Exception {
        return done("", order("Reseller " + NUMBERS.incrementAndGet(), limits))
                .path("id")
                .asLong();
    }

    private static Map<String, Object> order(String name, Map<String, Object> limits) {
        return Map.of("name", name, "contactName", "Chidi Obi", "email", "tech@reseller.example", "limits", limits);
    }

    private long roomy() throws Exception {
        return partner(limits(10_000, 100_000 * NAIRA, 1_000_000 * NAIRA));
    }

    private String key(long partner) throws Exception {
        return done("/" + partner + "/keys", Map.of("label", "server"))
                .path("secret")
                .asString();
    }

    private JsonNode file(long partner) throws Exception {
        return Market.json(office.get(Office.ADA, "/v1/staff/partners/" + partner));
    }

    private HttpResponse<String> get(String key, String path) throws Exception {
        return market.shop.get(path, "Authorization", "Bearer " + key);
    }

    private HttpResponse<String> place(String key, String idempotency, long naira) throws Exception {
        var account = market.meter(Scenario.NORMAL);
        var quote = Market.json(get(
                key,
                "/v1/quote?company=%s&type=PREPAID&number=%s&amountKobo=%d"
                        .formatted(account.company().code(), account.number(), naira * NAIRA)));
        var order = new HashMap<String, Object>(Map.of(
                "company",
                account.company().code(),
                "type",
                "PREPAID",
                "number",
                account.number(),
                "amountKobo",
                naira * NAIRA,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                "08031112222"));
        return market.shop.post(
                "/v1/purchases",
                Json.MAPPER.writeValueAsString(order),
                "Authorization",
                "Bearer " + key,
                "Idempotency-Key",
                idempotency);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private JsonNode until(String key, JsonNode purchase, String state) throws Exception {
        var id = purchase.path("id").asString();
        for (var i = 0; i < 150; i++) {
            var seen = Market.json(get(key, "/v1/purchases/" + id));
            if (seen.path("state").asString().equals(state)) {
                return seen;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never " + state);
    }

    private JsonNode bought(String key, long naira) throws Exception {
        var placed = Market.json(place(key, fresh(), naira));
        market.pay(placed, "channel=card");
        return until(key, placed, "VENDED");
    }

    @Test
    void aKeyBuysAndReadsWhatItBoughtAndNobodyElseDoes() throws Exception {
        var key = key(roomy());
        var other = key(roomy());
        var vended = bought(key, 5_000);
        var path = "/v1/purchases/" + vended.path("id").asString();
        assertEquals(20, vended.path("tokens").get(0).path("digits").asString().length());
        assertEquals("404 PURCHASE_NOT_FOUND", Office.code(get(other, path)));
        assertEquals("404 PURCHASE_NOT_FOUND", Office.code(get(other, path + "/messages")));
        assertEquals(200, get(key, path + "/messages").statusCode());
        assertEquals(200, market.shop.get(path, "Phone-Last-Four", "2222").statusCode());
        assertEquals(
                "404 PURCHASE_NOT_FOUND",
                Office.code(market.shop.get(path, "Phone-Last-Four", "2222", "Authorization", "Bearer " + other)));
        assertEquals("400 FIELD_MISSING", Office.code(market.shop.get(path)));
        var guests =
                market.place(market.meter(Scenario.NORMAL), 1_000).path("id").asString();
        assertEquals("404 PURCHASE_NOT_FOUND", Office.code(get(key, "/v1/purchases/" + guests)));
    }

    @Test
    void idempotencyKeysAreEachPartnersOwn() throws Exception {
        var one = key(roomy());
        var two = key(roomy());
        var same = fresh();
        var first = Market.json(place(one, same, 2_000));
        var again = place(one, same, 2_000);
        assertEquals(200, again.statusCode());
        assertEquals(first.path("id"), Market.json(again).path("id"));
        assertEquals("422 IDEMPOTENCY_KEY_REUSED", Office.code(place(one, same, 3_000)));
        assertNotEquals(first.path("id"), Market.json(place(two, same, 2_000)).path("id"));
    }

    @Test
    void theDailyLimitHoldsHoweverManyComeAtOnce() throws Exception {
        var total = Market.json(place(key(roomy()), fresh(), 1_000))
                .at("/price/totalKobo")
                .asLong();
        var partner = partner(limits(10_000, total, 5 * total + 1));
        var key = key(partner);
        try (var many = Executors.newFixedThreadPool(8)) {
            Callable<String> one = () -> Office.code(place(key, fresh(), 1_000));
            var codes = many.invokeAll(java.util.Collections.nCopies(16, one)).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertEquals(5, codes.stream().filter("201 "::equals).count(), codes.toString());
            assertEquals(
                    11,
                    codes.stream().filter("403 PARTNER_LIMIT_REACHED"::equals).count(),
                    codes.toString());
        }
        var today = market.shop
                .database()
                .sql("select placed_kobo from partner_day where partner_id = ?")
                .param(partner)
                .query(Long.class)
                .single();
        assertEquals(5 * total, today);
        assertEquals("403 PARTNER_LIMIT_REACHED", Office.code(place(key, fresh(), 2_000)));
    }

    @Test
    void aRepeatedOrderCountsOnce() throws Exception {
        var partner = roomy();
        var key = key(partner);
        var same = fresh();
        try (var many = Executors.newFixedThreadPool(4)) {
            Callable<Integer> one = () -> place(key, same, 1_000).statusCode();
            many.invokeAll(List.of(one, one, one, one));
        }
        var counted = market.shop
                .database()
                .sql("select purchases from partner_day where partner_id = ?")
                .param(partner)
                .query(Integer.class)
                .single();
        assertEquals(1, counted);
    }

    @Test
    void keysAreRefusedByNameAndManyOfThemSilenceAnAddress() throws Exception {
        var partner = roomy();
        var made = done("/" + partner + "/keys", Map.of("label", "first"));
        var first = made.path("secret").asString();
        var number = made.at("/key/id").asLong();
        assertEquals(
                first.substring(first.length() - 4), made.at("/key/lastFour").asString());
        assertEquals(200, get(first, "/v1/partner").statusCode());
        var second = done("/" + partner + "/keys/" + number + "/rotation", Map.of("graceHours", 1))
                .path("secret")
                .asString();
        assertEquals(200, get(first, "/v1/partner").statusCode());
        assertEquals(200, get(second, "/v1/partner").statusCode());
        done("/" + partner + "/keys/" + number + "/revocation", Map.of());
        assertEquals("401 PARTNER_KEY_REFUSED", Office.code(get(first, "/v1/partner")));
        assertEquals("401 PARTNER_KEY_REFUSED", Office.code(get(first, "/v1/companies")));
        market.shop
                .database()
                .sql("update partner_key set expires_at = now() where partner_id = ?")
                .param(partner)
                .update();
        var expired = get(second, "/v1/partner");
        assertTrue(expired.body().contains("expired"), expired.body());
        assertEquals(
                "401 PARTNER_KEY_REFUSED",
                Office.code(get(new KeyForm(PartnerConfig.Mode.TEST).fresh(), "/v1/partner")));
        assertEquals("401 PARTNER_KEY_REFUSED", Office.code(get("ppk_nonsense", "/v1/partner")));
        assertEquals("401 PARTNER_KEY_REFUSED", Office.code(market.shop.get("/v1/partner")));
        assertFalse(file(partner).toString().contains(first), "a key is shown once");
    }

    @Test
    void aBlockedPartnerIsRefusedUntilItIsNot() throws Exception {
        var partner = roomy();
        var key = key(partner);
        assertEquals(
                "409 STALE_VERSION",
                Office.code(staff("/" + partner + "/state", Map.of("state", "BLOCKED", "version", 7))));
        done("/" + partner + "/state", Map.of("state", "BLOCKED", "version", 0));
        assertEquals("401 PARTNER_KEY_REFUSED", Office.code(get(key, "/v1/partner")));
        done("/" + partner + "/state", Map.of("state", "ACTIVE", "version", 1));
        assertEquals(200, get(key, "/v1/partner").statusCode());
    }

    @Test
    void requestsAMinuteAreCountedByPartner() throws Exception {
        var key = key(partner(limits(3, 1_000 * NAIRA, 1_000 * NAIRA)));
        for (var i = 0; i < 3; i++) {
            assertEquals(200, get(key, "/v1/partner").statusCode());
        }
        var more = get(key, "/v1/partner");
        assertEquals("429 TOO_MANY_REQUESTS", Office.code(more));
        assertTrue(more.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, get(key(roomy()), "/v1/partner").statusCode());
    }

    @Test
    void moreMoneyADayThanOneMayAllowTakesTwo() throws Exception {
        var partner = roomy();
        var much = limits(10, 1_000_000 * NAIRA, 6_000_000 * NAIRA);
        assertEquals("400 FIELD_INVALID", Office.code(staff("", order("Too rich", much))));
        var little = Map.of("limits", limits(10, 1_000 * NAIRA, 4_000_000 * NAIRA), "version", 0, "reason", "grows");
        assertEquals(200, staff("/" + partner + "/limits", little).statusCode());
        var asked = staff("/" + partner + "/limits", Map.of("limits", much, "version", 1, "reason", "grows more"));
        assertEquals(202, asked.statusCode(), asked.body());
        assertEquals(
                4_000_000 * NAIRA, file(partner).at("/partner/limits/dailyKobo").asLong());
        var approval = Json.MAPPER.readTree(asked.body()).path("approval").asLong();
        market.shop.bean(Approvals.class).agree(approval, null, Office.BOLA, java.util.Set.of(Role.ADMINISTRATOR));
        assertEquals(
                6_000_000 * NAIRA, file(partner).at("/partner/limits/dailyKobo").asLong());
    }

    @Test
    void whatHappensIsToldSignedAndWithoutTheToken() throws Exception {
        var partner = roomy();
        var key = key(partner);
        var hook = done("/" + partner + "/webhooks", Map.of("url", ear.url("/good")));
        var secret = hook.path("secret").asString();
        var vended = bought(key, 5_000);
        var heard = ear.until("/good", 2);
        var digits = vended.path("tokens").get(0).path("digits").asString();
        for (var one : heard) {
            assertEquals(
                    one.header("webhook-signature"),
                    WebhookSecret.sign(
                            secret,
                            one.header("webhook-id"),
                            Long.parseLong(one.header("webhook-timestamp")),
                            one.body()));
            assertFalse(one.body().contains(digits), one.body());
            assertFalse(one.body().contains("803111"), one.body());
            assertEquals(vended.path("id"), Json.MAPPER.readTree(one.body()).at("/data/id"));
        }
        var types = heard.stream()
                .map(one -> Json.MAPPER.readTree(one.body()).path("type").asString())
                .sorted()
                .toList();
        assertEquals(List.of("purchase.paid", "purchase.vended"), types);
        var number = hook.at("/endpoint/id").asLong();
        var replayed =
                staff("/" + partner + "/webhooks/" + number + "/replays", Map.of("since", "2026-01-01T00:00:00Z"));
        assertEquals("400 FIELD_INVALID", Office.code(replayed));
        var list = Market.json(office.get(
                Office.ADA, "/v1/staff/partners/" + partner + "/webhooks/" + number + "/deliveries?limit=1"));
        assertEquals("DONE", list.at("/deliveries/0/state").asString());
        assertTrue(list.has("nextBefore"));
        var again = Map.of("delivery", list.at("/deliveries/0/id").asLong());
        assertEquals(
                202,
                staff("/" + partner + "/webhooks/" + number + "/replays", again).statusCode());
        var repeated = ear.until("/good", 3).getLast();
        assertTrue(heard.stream().anyMatch(one -> one.header("webhook-id").equals(repeated.header("webhook-id"))));
    }

    @Test
    void aStatementAddsUpWhatWasBoughtAndGivenBack() throws Exception {
        var partner = roomy();
        var key = key(partner);
        var vended = bought(key, 5_000);
        bought(key, 1_000);
        place(key, fresh(), 1_000);
        var today = LocalDate.now(ZoneId.of("Africa/Lagos"));
        var days = "?from=%s&to=%s".formatted(today.minusDays(1), today.plusDays(1));
        var statement = Market.json(get(key, "/v1/partner/statement" + days));
        var total = statement.path("total");
        assertEquals(3, total.path("placed").asLong(), statement.toString());
        assertEquals(2, total.path("paid").asLong());
        assertEquals(2, total.path("vended").asLong());
        assertEquals(6_000 * NAIRA, total.path("energyKobo").asLong());
        assertEquals(
                total.path("paidKobo").asLong(),
                total.path("energyKobo").asLong() + total.path("feesKobo").asLong());
        assertTrue(
                vended.at("/price/totalKobo").asLong() < total.path("paidKobo").asLong());
        var sheet = get(key, "/v1/partner/statement.csv" + days);
        assertEquals(2, sheet.body().lines().count(), sheet.body());
        assertEquals(
                sheet.body(),
                office.get(Office.ADA, "/v1/staff/partners/" + partner + "/statement.csv" + days)
                        .body());
        assertEquals("400 FIELD_INVALID", Office.code(get(key, "/v1/partner/statement?from=2026-02-01&to=2026-01-01")));
    }

    @Test
    void badInputAndForgedNumbersAreNamed() throws Exception {
        assertEquals("404 PARTNER_NOT_FOUND", Office.code(office.get(Office.ADA, "/v1/staff/partners/999999")));
        assertEquals("401 SIGN_IN_REQUIRED", Office.code(market.shop.get("/v1/staff/partners")));
        var mine = roomy();
        var other = roomy();
        var hook = done("/" + other + "/webhooks", Map.of("url", ear.url("/x")))
                .at("/endpoint/id")
                .asLong();
        assertEquals(
                "404 PARTNER_NOT_FOUND",
                Office.code(
                        office.get(Office.ADA, "/v1/staff/partners/" + mine + "/webhooks/" + hook + "/deliveries")));
        assertEquals(
                "422 WEBHOOK_ADDRESS_REFUSED",
                Office.code(staff("/" + mine + "/webhooks", Map.of("url", "ftp://partner.example/"))));
        assertEquals(
                "400 FIELD_INVALID",
                Office.code(staff("/" + mine + "/webhooks", Map.of("url", ear.url("/"), "types", List.of("all")))));
        var name = file(mine).at("/partner/name").asString();
        assertEquals("409 PARTNER_NAME_TAKEN", Office.code(staff("", order(name, limits(1, 1, 1)))));
        assertEquals("400 FIELD_INVALID", Office.code(staff("", order("Zero", limits(0, 1, 1)))));
        assertEquals("400 FIELD_INVALID", Office.code(staff("", order("Two\nlines", limits(1, 1, 1)))));
        assertEquals("400 FIELD_MISSING", Office.code(staff("", Map.of("name", "Bare"))));
    }
}
