package ng.powerpay.aws.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.Office;
import ng.powerpay.aws.api.Events.Ask;
import ng.powerpay.platform.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is asked through API Gateway is answered as it is over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiHandlerTest {

    private static final String HOME = "105.112.1.1";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** An answer as a client sees it. */
    private record Seen(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }
    }

    private final ApiWorld world = new ApiWorld();

    @AfterAll
    void close() {
        world.close();
    }

    private Seen through(Ask ask) {
        return through(ask, HOME, List.of(), false);
    }

    private Seen through(Ask ask, String from, List<String> cookies, boolean base64) {
        var event = Events.of(ask, from, cookies, base64);
        var answer = Events.json(world.handler.handleRequest(event, new Events.Invocation(20_000)));
        var headers = new TreeMap<String, String>();
        answer.path("headers")
                .propertyStream()
                .forEach(one -> headers.put(one.getKey(), one.getValue().asString()));
        var set = StreamSupport.stream(answer.path("cookies").spliterator(), false)
                .map(JsonNode::asString);
        headers.put("set-cookie", String.join("|", set.toList()));
        var body = answer.path("body").asString("");
        var bytes = answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
        return new Seen(answer.path("statusCode").asInt(), headers, bytes);
    }

    private Seen directly(Ask ask, List<String> cookies) throws Exception {
        var target = ask.query().isEmpty() ? ask.path() : ask.path() + "?" + ask.query();
        var body = ask.body();
        var request = HttpRequest.newBuilder(world.handler.address().resolve(target))
                .method(
                        ask.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("X-Forwarded-For", HOME)
                .header("X-Forwarded-Proto", "https");
        ask.headers().forEach(request::header);
        cookies.forEach(cookie -> request.header("Cookie", cookie));
        var answer = world.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var headers = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.put("set-cookie", String.join("|", answer.headers().allValues("set-cookie")));
        return new Seen(answer.statusCode(), headers, answer.body());
    }

    private static Map<String, String> mattering(Seen seen) {
        var headers = new TreeMap<>(seen.headers());
        headers.keySet().removeAll(List.of("date", "connection", "keep-alive", "content-length", "transfer-encoding"));
        return headers;
    }

    private Seen same(Ask asked) throws Exception {
        return same(asked, List.of());
    }

    private Seen same(Ask asked, List<String> cookies) throws Exception {
        var headers = new TreeMap<>(asked.headers());
        headers.put("X-Correlation-Id", "correlation-1");
        var ask = new Ask(asked.method(), asked.path(), asked.query(), headers, asked.body());
        var direct = directly(ask, cookies);
        for (var base64 : List.of(false, true)) {
            var forwarded = through(ask, HOME, cookies, base64);
            assertEquals(direct.status(), forwarded.status(), ask.toString());
            assertEquals(mattering(direct), mattering(forwarded), ask.toString());
            assertEquals(direct.text(), forwarded.text(), ask.toString());
        }
        return direct;
    }

    static Stream<Ask> questions() {
        return Stream.of(
                Ask.get("/health/ready", ""),
                Ask.get("/v1/companies", ""),
                Ask.get("/v1/gateways", ""),
                Ask.get("/v1/status", ""),
                Ask.get("/v1/quote", "company=ikeja&type=PREPAID&number=1111111111111&amountKobo=500000"),
                Ask.get("/v1/quote", "company=ikeja&type=PREPAID"),
                Ask.get("/v1/quote", "company=%C3%89k%C3%A8+o&type=%27&number=a%26b&amountKobo=1"),
                Ask.get("/v1/quote", "amountKobo=1&amountKobo=2&company="),
                Ask.get("/v1/meter", "number=%00"),
                Ask.get("/v1/purchases/PP0000000000", ""),
                Ask.get("/v1/purchases/%2e%2e%2f", ""),
                Ask.get("/v1/nowhere", ""),
                Ask.get("/nowhere/at%20all", ""),
                Ask.get("/docs/problems.html", ""),
                Ask.get("/v1/staff/cases", ""),
                new Ask("HEAD", "/health/ready", "", Map.of(), null),
                new Ask("HEAD", "/v1/companies", "", Map.of(), null),
                new Ask("OPTIONS", "/v1/purchases", "", Map.of(), null),
                new Ask("DELETE", "/v1/quote", "", Map.of(), null),
                new Ask("PATCH", "/v1/purchases", "", JSON, "{}"),
                new Ask("GET", "/v1/companies", "", Map.of("Accept", "image/png"), null),
                new Ask("GET", "/v1/companies", "", Map.of("Accept-Encoding", "gzip"), null));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsAnsweredTheSame(Ask ask) throws Exception {
        same(ask);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"company\":\"ikeja\"}",
                "{\"other\":1}",
                "{\"amountKobo\":\"1\"}",
                "{\"phone\":\"\u00e9\u4e2d\ud83d\ude00\"}",
                "{\"a\":1,\"a\":2}",
                "\u0000\u0001"
            })
    void aWrongBodyIsRefusedTheSame(String body) throws Exception {
        var headers =
                Map.of("Content-Type", "application/json", "Idempotency-Key", "11111111-2222-4333-8444-555555555555");
        assertEquals(4, same(Ask.post("/v1/purchases", body, headers)).status() / 100);
        same(Ask.post("/v1/purchases", body, Map.of("Content-Type", "text/plain")));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedTheSame() throws Exception {
        assertEquals(
                413, same(Ask.post("/v1/purchases", "x".repeat(70_000), JSON)).status());
    }

    @Test
    void aSignatureOverTheBytesStillFits() throws Exception {
        var body = "{\"event\":\"charge.success\",\"data\":{\"reference\":\"none\",\"note\":\"\u00e9 \"}}";
        var mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(ApiWorld.GATEWAY_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        var signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        var signed = Map.of("Content-Type", "application/json", "X-Paystack-Signature", signature);
        assertEquals(200, same(Ask.post("/v1/webhooks/paystack", body, signed)).status());
        assertEquals(
                401, same(Ask.post("/v1/webhooks/paystack", body + " ", signed)).status());
    }

    @Test
    void staffSignInWithACookieAndOut() throws Exception {
        var form = Json.MAPPER.writeValueAsString(Map.of("email", ApiWorld.STAFF, "password", ApiWorld.PASSWORD));
        var signedIn = through(Ask.post("/v1/staff/sessions", form, JSON), "105.112.1.2", List.of(), false);
        assertEquals(201, signedIn.status());
        var cookie = signedIn.headers().getOrDefault("set-cookie", "");
        assertTrue(cookie.contains("; Secure") && cookie.contains("; HttpOnly"), cookie);
        var halfway = List.of("other=1", cookie.substring(0, cookie.indexOf(';')));
        assertEquals(
                401,
                through(Ask.get("/v1/staff/sessions", ""), HOME, halfway, false).status());
        var offer = through(Ask.post("/v1/staff/me/authenticator", "", JSON), HOME, halfway, false);
        var code = Office.code(offer.json().path("secret").asString(), 0);
        var confirmed = through(
                Ask.post("/v1/staff/me/authenticator/confirmations", "{\"code\":\"" + code + "\"}", JSON),
                HOME,
                halfway,
                false);
        assertEquals(200, confirmed.status());
        cookie = confirmed.headers().getOrDefault("set-cookie", "");
        var session = List.of("other=1", cookie.substring(0, cookie.indexOf(';')));
        var joined = List.of(String.join("; ", session));
        assertEquals(200, same(Ask.get("/v1/staff/sessions", ""), joined).status());
        assertEquals(
                200,
                through(Ask.get("/v1/staff/sessions", ""), HOME, session, false).status());
        assertEquals(401, same(Ask.get("/v1/staff/sessions", "")).status());
        var out = through(new Ask("DELETE", "/v1/staff/sessions", "", Map.of(), null), HOME, session, false);
        assertEquals(204, out.status());
        assertTrue(out.headers().getOrDefault("set-cookie", "").contains("Max-Age=0"));
        assertEquals(401, same(Ask.get("/v1/staff/sessions", ""), joined).status());
    }

    @Test
    void theCallersAddressIsTheGatewaysWordAndNotTheCallers() {
        var form = Json.MAPPER.writeValueAsString(Map.of("email", ApiWorld.STAFF, "password", "a wrong pass phrase"));
        var codes = Stream.iterate(1, i -> i + 1)
                .limit(4)
                .map(i -> Ask.post(
                        "/v1/staff/sessions",
                        form,
                        Map.of("Content-Type", "application/json", "X-Forwarded-For", "7.7.7." + i)))
                .map(ask -> through(ask, "105.112.9.9", List.of(), false).status())
                .toList();
        assertEquals(List.of(401, 401, 401, 429), codes);
        assertEquals(
                401,
                through(Ask.post("/v1/staff/sessions", form, JSON), "105.112.9.8", List.of(), false)
                        .status());
    }

    @Test
    void aPurchaseIsMadeAndItsReceiptComesAsItIs() throws Exception {
        var account = world.meter();
        var quote = through(Ask.get(
                        "/v1/quote",
                        "company=%s&type=PREPAID&number=%s&amountKobo=500000"
                                .formatted(account.company().code(), account.number())))
                .json();
        var order = world.order(account, quote.path("totalKobo").asLong());
        var key = Map.of("Content-Type", "application/json", "Idempotency-Key", "6ff3ba1c-3e05-4f34-9a1f-3a04f3b1c001");
        var placed = through(Ask.post("/v1/purchases", order, key));
        assertEquals(201, placed.status(), placed.text());
        world.market.pay(placed.json(), "channel=card");
        var receipt = vended(placed.json().path("id").asString());
        var link = URI.create(receipt);
        var ask = Ask.get(link.getRawPath(), link.getRawQuery());
        var pdf = through(ask);
        assertEquals("application/pdf", pdf.headers().get("content-type"));
        assertEquals("%PDF-", pdf.text().substring(0, 5));
        assertArrayEquals(undated(directly(ask, List.of()).body()), undated(pdf.body()));
        same(Ask.get(link.getRawPath().replace(".pdf", ".html"), ""));
    }

    /** The document's own id differs each time it is drawn. */
    private static byte[] undated(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.replaceAll("/ID \\[<[0-9A-F]+> <[0-9A-F]+>\\]", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private String vended(String id) throws InterruptedException {
        for (var tries = 0; tries < 200; tries++) {
            var headers = Map.of("Phone-Last-Four", "4567");
            var seen = through(new Ask("GET", "/v1/purchases/" + id, "", headers, null))
                    .json();
            if (seen.path("state").asString().equals("VENDED")) {
                return seen.path("receiptPdf").asString();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(id + " is not vended");
    }

    @Test
    void whoHasNoTimeLeftIsToldToAskAgain() {
        var event = Events.of(Ask.get("/v1/companies", ""), HOME, List.of(), false);
        var answer = Events.json(world.handler.handleRequest(event, new Events.Invocation(400)));
        assertEquals(503, answer.path("statusCode").asInt());
        assertEquals("2", answer.path("headers").path("retry-after").asString());
    }

    @Test
    void aStageIsNoPartOfThePath() {
        var event = Events.of(Ask.get("/dev/v1/companies", ""), HOME, List.of(), false);
        event.getRequestContext().setStage("dev");
        assertEquals(
                200,
                world.handler
                        .handleRequest(event, new Events.Invocation(20_000))
                        .getStatusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"rawPath\":\"/v1/companies\"}",
                "{\"rawPath\":\"/\",\"requestContext\":{\"http\":{}}}",
                "{\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET /\"}}}",
                "{\"rawPath\":\"/\",\"headers\":{\"a b\":\"c\"},\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
                "{\"rawPath\":\"/\",\"headers\":{\"a\":\"c\\r\\nd: e\"},\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
                "{\"rawPath\":\"/v1\",\"body\":\"%\",\"isBase64Encoded\":true,"
                        + "\"requestContext\":{\"http\":{\"method\":\"POST\"}}}"
            })
    void whatIsNoRequestIsRefused(String event) {
        var answer = Events.json(world.handler.handleRequest(Events.read(event), new Events.Invocation(20_000)));
        assertEquals(400, answer.path("statusCode").asInt());
        var problem = Json.MAPPER.readTree(answer.path("body").asString());
        assertEquals("FIELD_INVALID", problem.path("code").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/v1", "/\\evil.example", "/v1/../../x", "/a b", "/%zz", "/\u00e9", "/v1/;a=b"})
    void aStrangePathStaysInsideAndIsAnswered(String path) {
        var answer = through(Ask.get(path, "q=%zz&x=[]{}|"));
        // The front end takes what looks like a page of it.
        assertTrue(answer.status() == 200 || answer.status() / 100 == 4, answer.text());
        assertNotEquals(0, answer.body().length);
    }
}
