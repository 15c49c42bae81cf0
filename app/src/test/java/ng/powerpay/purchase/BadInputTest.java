package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import ng.powerpay.Market;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is wrong is refused with a problem that names the field, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String METER = "1111111111111";

    private final Market market = new Market(Map.of("POWERPAY_PUBLIC_URL", "http://127.0.0.1:1"));

    @AfterAll
    void close() {
        market.close();
    }

    private long purchases() {
        return market.shop
                .database()
                .sql("select count(*) from purchase")
                .query(Long.class)
                .single();
    }

    private static String order(String field, String json) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("company", "\"ikeja\"");
        fields.put("type", "\"PREPAID\"");
        fields.put("number", "\"" + METER + "\"");
        fields.put("amountKobo", "1000000");
        fields.put("totalKobo", "1010750");
        fields.put("phone", "\"08031234567\"");
        if (json.isEmpty()) {
            fields.remove(field);
        } else {
            fields.put(field, json);
        }
        var text = new ArrayList<String>();
        fields.forEach((name, value) -> text.add("\"" + name + "\":" + value));
        return "{" + String.join(",", text) + "}";
    }

    private HttpResponse<String> place(String body) throws Exception {
        return market.shop.post(
                "/v1/purchases", body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        var body = Json.MAPPER.readTree(answer.body());
        assertEquals(code, body.path("code").asString(), answer.body());
        assertEquals(status, body.path("status").asInt());
        assertTrue(body.path("correlationId").asString().length() >= 8, answer.body());
        return body;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "company | '' | 400 | FIELD_MISSING",
                "company | \"atlantis\" | 404 | COMPANY_NOT_FOUND",
                "company | 7 | 400 | FIELD_WRONG_TYPE",
                "type | \"prepaid\" | 400 | FIELD_WRONG_TYPE",
                "number | \"11111A1111111\" | 400 | FIELD_INVALID",
                "number | \"11111\" | 400 | FIELD_INVALID",
                "number | \"111111111111111111111\" | 400 | FIELD_INVALID",
                "number | \"1111111111112\" | 422 | METER_NOT_FOUND",
                "number | \"1' or '1'='1\" | 400 | FIELD_INVALID",
                "amountKobo | -1000000 | 400 | FIELD_INVALID",
                "amountKobo | 0 | 400 | FIELD_INVALID",
                "amountKobo | 1000050 | 400 | FIELD_INVALID",
                "amountKobo | 1000000.5 | 400 | FIELD_WRONG_TYPE",
                "amountKobo | \"1000000\" | 400 | FIELD_WRONG_TYPE",
                "amountKobo | 99999999999999999999999 | 400 | FIELD_WRONG_TYPE",
                "amountKobo | 100 | 422 | AMOUNT_TOO_SMALL",
                "amountKobo | 9999999900 | 422 | AMOUNT_TOO_LARGE",
                "amountKobo | null | 400 | FIELD_MISSING",
                "totalKobo | 1000000 | 409 | PRICE_CHANGED",
                "phone | \"12345\" | 400 | FIELD_INVALID",
                "phone | \"+14155550123\" | 400 | FIELD_INVALID",
                "phone | null | 400 | FIELD_MISSING",
                "email | \"ada\" | 400 | FIELD_INVALID",
                "colour | \"red\" | 400 | FIELD_UNKNOWN"
            })
    void eachWrongFieldIsNamed(String field, String json, int status, String code) throws Exception {
        var before = purchases();
        var problem = problem(place(order(field, json.strip())), status, code);
        assertEquals(field, problem.path("field").asString());
        assertEquals(before, purchases());
    }

    @Test
    void bodiesThatAreNoOrderAreRefused() throws Exception {
        var before = purchases();
        problem(place("{"), 400, "JSON_UNREADABLE");
        problem(place("[]"), 400, "JSON_UNREADABLE");
        problem(place(""), 400, "JSON_UNREADABLE");
        problem(place(order("company", "\"ikeja\"") + "x"), 400, "JSON_UNREADABLE");
        problem(place("{\"company\":\"ikeja\",\"company\":\"eko\"}"), 400, "JSON_UNREADABLE");
        problem(place("{\"company\":\"" + "x".repeat(70_000) + "\"}"), 413, "BODY_TOO_LARGE");
        assertEquals(before, purchases());
    }

    @Test
    void aKeyIsNeededAndGuardsItsInput() throws Exception {
        problem(market.shop.post("/v1/purchases", order("company", "\"ikeja\"")), 400, "IDEMPOTENCY_KEY_INVALID");
        problem(
                market.shop.post("/v1/purchases", order("company", "\"ikeja\""), "Idempotency-Key", "a b"),
                400,
                "IDEMPOTENCY_KEY_INVALID");
        var key = UUID.randomUUID().toString();
        var first = market.shop.post("/v1/purchases", order("phone", "\"08031234567\""), "Idempotency-Key", key);
        var again = market.shop.post("/v1/purchases", order("phone", "\"+234 803 123 4567\""), "Idempotency-Key", key);
        assertEquals(201, first.statusCode());
        assertEquals(200, again.statusCode());
        assertEquals(
                Market.json(first).path("id").asString(),
                Market.json(again).path("id").asString());
        problem(
                market.shop.post("/v1/purchases", order("phone", "\"08031234568\""), "Idempotency-Key", key),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void oneKeyFiftyTimesAtOnceIsOnePurchase() throws Exception {
        var before = purchases();
        var key = UUID.randomUUID().toString();
        Callable<String> place = () -> placed(key);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<String> ids = new HashSet<>();
            for (var answer : threads.invokeAll(Collections.nCopies(50, place))) {
                ids.add(answer.get());
            }
            assertEquals(1, ids.size());
        }
        assertEquals(before + 1, purchases());
    }

    /** As the page does: a server too busy to answer is asked the same again. */
    private String placed(String key) throws Exception {
        var answer = market.shop.post("/v1/purchases", order("company", "\"ikeja\""), "Idempotency-Key", key);
        for (var tries = 1; answer.statusCode() == 503 && tries < 20; tries++) {
            Thread.sleep(500);
            answer = market.shop.post("/v1/purchases", order("company", "\"ikeja\""), "Idempotency-Key", key);
        }
        return Market.json(answer).path("id").asString();
    }

    @Test
    void aReferenceAloneShowsNothing() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        var path = "/v1/purchases/" + purchase.path("id").asString();
        problem(market.shop.get(path, "Phone-Last-Four", "0000"), 404, "PURCHASE_NOT_FOUND");
        problem(market.shop.get(path), 400, "FIELD_MISSING");
        problem(market.shop.get("/v1/purchases/PPAAAAAAAAAA", "Phone-Last-Four", "4567"), 404, "PURCHASE_NOT_FOUND");
        problem(market.shop.get("/v1/purchases/x", "Phone-Last-Four", "4567"), 404, "PURCHASE_NOT_FOUND");
        for (var i = 0; i < 12; i++) {
            market.shop.get(path, "Phone-Last-Four", "00" + (10 + i));
        }
        problem(market.shop.get(path, "Phone-Last-Four", "4567"), 429, "TOO_MANY_REQUESTS");
    }

    @Test
    void aReceiptOpensOnlyByItsOwnSignedLink() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        var path = "/v1/purchases/" + purchase.path("id").asString() + "/receipt.pdf";
        problem(market.shop.get(path + "?until=9999999999&signature=00"), 403, "LINK_INVALID");
        problem(market.shop.get(path + "?until=soon&signature=00"), 400, "FIELD_WRONG_TYPE");
        problem(market.shop.get(path), 400, "FIELD_MISSING");
    }

    @Test
    void webhooksNeedTheirSignatureAndOneAboutAnUnknownReferenceIsKept() throws Exception {
        var body = "{\"event\":\"charge.success\",\"data\":{\"reference\":\"PPAAAAAAAAAA\"}}";
        problem(market.shop.post("/v1/webhooks/paystack", body), 401, "SIGNATURE_INVALID");
        problem(
                market.shop.post("/v1/webhooks/paystack", body, "x-paystack-signature", "00"),
                401,
                "SIGNATURE_INVALID");
        problem(market.shop.post("/v1/webhooks/nobody", body), 404, "ROUTE_NOT_FOUND");
        var signature =
                Hmac.hex("HmacSHA512", "sk_test_paystack", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(
                200,
                market.shop
                        .post("/v1/webhooks/paystack", body, "x-paystack-signature", signature)
                        .statusCode());
        assertEquals(
                1L,
                market.shop
                        .database()
                        .sql(
                                "select count(*) from webhook_event where event_key like '%PPAAAAAAAAAA' and due_at is not null")
                        .query(Long.class)
                        .single());
    }

    @Test
    void staffRoutesAreClosedToEverybodyElse() throws Exception {
        problem(market.shop.get("/v1/staff/purchases"), 401, "SIGN_IN_REQUIRED");
        problem(
                market.shop.get("/v1/staff/purchases", "Cookie", "powerpay_staff=" + "0".repeat(64)),
                401,
                "SIGN_IN_REQUIRED");
        problem(
                market.shop.post("/v1/staff/sessions", "{\"email\":\"a@b.ng\",\"password\":\"guess\"}"),
                401,
                "SIGN_IN_REFUSED");
    }

    @Test
    void aMeterThatCannotBuyIsRefusedBeforeMoney() throws Exception {
        var before = purchases();
        var number = market.meter(Scenario.CANNOT_VEND).number();
        problem(place(order("number", "\"" + number + "\"")), 422, "METER_CANNOT_VEND");
        var postpaid = order("type", "\"POSTPAID\"");
        var wrongType = place(postpaid);
        assertEquals(422, wrongType.statusCode(), wrongType.body());
        assertEquals(before, purchases());
    }
}
