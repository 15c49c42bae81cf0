package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Bank transfers to accounts of single purchases, against the pretend gateways that give such. */
class TransferJourneyTest {

    private static final AtomicInteger KEYS = new AtomicInteger(1_000_000);
    private static Stand stand;
    private static Shop shop;

    @BeforeAll
    static void open() {
        stand = new Stand();
        var environment = new HashMap<>(stand.sandbox.variables());
        environment.putAll(Map.of(
                "POWERPAY_GATEWAYS", "paystack,monnify,flutterwave4",
                "POWERPAY_VENDORS", "quickteller",
                "POWERPAY_REQUESTS_PER_MINUTE", "100000"));
        shop = new Shop(environment);
    }

    @AfterAll
    static void close() {
        shop.close();
        stand.close();
    }

    private static HttpResponse<String> order(String gateway, Map<String, Object> more, String key) throws Exception {
        var account = meter();
        var meter =
                "company=%s&type=PREPAID&number=%s".formatted(account.company().code(), account.number());
        var quote = Market.json(shop.get("/v1/quote?" + meter + "&amountKobo=1000000"));
        var order = new HashMap<String, Object>(Map.of(
                "company",
                account.company().code(),
                "type",
                "PREPAID",
                "number",
                account.number(),
                "amountKobo",
                1_000_000,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                Market.PHONE,
                "email",
                "ada@example.ng",
                "gateway",
                gateway));
        order.putAll(more);
        return shop.post("/v1/purchases", Json.MAPPER.writeValueAsString(order), "Idempotency-Key", key);
    }

    private static String key() {
        return "transfer-" + KEYS.incrementAndGet();
    }

    private static JsonNode place(String gateway) throws Exception {
        return Market.json(order(gateway, Map.of(), key()));
    }

    private static Account meter() {
        return new Accounts()
                .all().stream()
                        .filter(one -> one.scenario() == Scenario.NORMAL && one.prepaid())
                        .findFirst()
                        .orElseThrow();
    }

    private static String id(JsonNode purchase) {
        return purchase.path("id").asString();
    }

    private static HttpResponse<String> ask(JsonNode purchase, String lastFour) throws Exception {
        return shop.post("/v1/purchases/" + id(purchase) + "/transfer-accounts", "", "Phone-Last-Four", lastFour);
    }

    private static JsonNode see(JsonNode purchase) throws Exception {
        return Market.json(shop.get("/v1/purchases/" + id(purchase), "Phone-Last-Four", "4567"));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, Json.MAPPER.readTree(answer.body()).path("code").asString());
    }

    private static void transfer(JsonNode account, Kobo amount) throws Exception {
        stand.form(
                URI.create(stand.sandbox.url() + "/bank"),
                "number=" + account.path("accountNumber").asString() + "&amount=" + amount.toNaira());
    }

    private static Kobo total(JsonNode purchase) {
        return new Kobo(purchase.path("price").path("totalKobo").asLong());
    }

    private static JsonNode until(JsonNode purchase, String state) throws Exception {
        for (var i = 0; i < 150; i++) {
            var now = see(purchase);
            if (now.path("state").asString().equals(state)) {
                return now;
            }
            shop.database()
                    .sql("update purchase set due_at = now() where id = :id and due_at > now() + interval '2 seconds'")
                    .param("id", id(purchase))
                    .update();
            shop.database()
                    .sql("update refund set due_at = now() where purchase_id = :id and due_at > now()")
                    .param("id", id(purchase))
                    .update();
            Thread.sleep(100);
        }
        throw new AssertionError("not " + state + ": " + see(purchase));
    }

    @Test
    void theAccountStaysTheSameAndItsMoneyBuysTheToken() throws Exception {
        var purchase = place("monnify");
        assertFalse(purchase.path("checkoutUrl").asString().isEmpty());
        var first = ask(purchase, "4567");
        assertEquals(201, first.statusCode(), first.body());
        var account = Json.MAPPER.readTree(first.body());
        var again = ask(purchase, "4567");
        assertEquals(200, again.statusCode());
        assertEquals(account, Json.MAPPER.readTree(again.body()));
        assertEquals(account, see(purchase).path("transferAccount"));
        assertEquals(total(purchase).amount(), account.path("amountKobo").asLong());
        var expires = Instant.parse(account.path("expiresAt").asString());
        assertTrue(expires.isBefore(Instant.now().plus(Duration.ofHours(24))));
        transfer(account, total(purchase));
        var vended = until(purchase, "VENDED");
        assertTrue(vended.path("transferAccount").isMissingNode(), vended.toString());
        refused(ask(purchase, "4567"), 409, "PURCHASE_NOT_AWAITING_PAYMENT");
    }

    @Test
    void anOrderMayWantAnAccountInPlaceOfAPage() throws Exception {
        var key = key();
        var first = order("flutterwave4", Map.of("payBy", "ACCOUNT"), key);
        assertEquals(201, first.statusCode(), first.body());
        var purchase = Json.MAPPER.readTree(first.body());
        assertTrue(purchase.path("checkoutUrl").isMissingNode(), purchase.toString());
        var account = purchase.path("transferAccount");
        var expires = Instant.parse(account.path("expiresAt").asString());
        var end = Instant.parse(purchase.path("createdAt").asString()).plus(Duration.ofHours(24));
        assertTrue(!expires.isAfter(end) && expires.isAfter(end.minus(Duration.ofMinutes(11))), account.toString());
        var again = order("flutterwave4", Map.of("payBy", "ACCOUNT"), key);
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(account, Json.MAPPER.readTree(again.body()).path("transferAccount"));
        assertEquals(303, shop.get("/v1/checkout-forms/" + id(purchase)).statusCode(), "no page beside the account");
        transfer(account, total(purchase));
        until(purchase, "VENDED");
    }

    @Test
    void aPageIsNotJoinedByAnAccountWhereTheyWouldBeTwoPayments() throws Exception {
        refused(ask(place("flutterwave4"), "4567"), 409, "TRANSFER_NOT_OFFERED");
        refused(ask(place("paystack"), "4567"), 409, "TRANSFER_NOT_OFFERED");
        refused(order("paystack", Map.of("payBy", "ACCOUNT"), key()), 400, "FIELD_INVALID");
    }

    @Test
    void gatewaysSayWhetherTheyGiveAccounts() throws Exception {
        var offers = new HashMap<String, String>();
        for (var one : Market.json(shop.get("/v1/gateways"))) {
            offers.put(one.path("name").asString(), one.path("accounts").asString());
        }
        assertEquals(Map.of("paystack", "NONE", "monnify", "BESIDE_PAGE", "flutterwave4", "INSTEAD_OF_PAGE"), offers);
    }

    @Test
    void strangersSeeNoAccount() throws Exception {
        refused(ask(place("monnify"), "0000"), 404, "PURCHASE_NOT_FOUND");
        refused(ask(Json.MAPPER.readTree("{\"id\":\"PP0000000000\"}"), "4567"), 404, "PURCHASE_NOT_FOUND");
    }

    @Test
    @Tag("failure-11")
    void lessThanThePriceGoesBackWholeAndMoreIsVendedWithTheRestGoingBack() throws Exception {
        var less = place("monnify");
        transfer(Market.json(ask(less, "4567")), total(less).minus(Kobo.naira(1)));
        assertEquals(
                "WRONG_AMOUNT",
                until(less, "REFUNDED").path("reason").path("code").asString());
        var more = place("monnify");
        transfer(Market.json(ask(more, "4567")), total(more).plus(Kobo.naira(500)));
        until(more, "VENDED");
        assertEquals(
                50_000L,
                shop.database()
                        .sql("select sum(amount_kobo) from refund where purchase_id = :id")
                        .param("id", id(more))
                        .query(Long.class)
                        .single());
    }
}
