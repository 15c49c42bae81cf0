package ng.powerpay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Staff find purchases by any key, by filters and page by page, take them along, and keep their
 * searches.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final int COUNT = 60;
    private static final String LIST = "/v1/staff/purchases?";

    private final Shop shop = new Shop(Map.of());
    private final Office office = new Office(shop);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void fill() {
        Shelf.fill(shop.owner(), COUNT);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private JsonNode get(String path) throws Exception {
        return Market.json(office.get(Office.ADA, path));
    }

    private List<String> ids(String query) throws Exception {
        var all = new ArrayList<String>();
        get(LIST + query)
                .path("purchases")
                .forEach(one -> all.add(one.path("id").asString()));
        return all;
    }

    private static List<String> numbers(int... numbers) {
        return IntStream.of(numbers).mapToObj(Shelf::id).toList();
    }

    private static String typed(String query) {
        return "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pp 0000 0000 21",
                "PP0000000021-2",
                "45000000021",
                "0021",
                "1234 5678 1234 5678 0021",
                "900021",
                "VPP0000000021"
            })
    void everyKeyFindsThePurchase(String key) throws Exception {
        assertEquals(numbers(21), ids(typed(key)));
    }

    @Test
    void aPhoneFindsAllOfItNewestFirstHoweverItIsWritten() throws Exception {
        assertEquals(numbers(20, 21), ids(typed("0803 000 0010")));
        assertEquals(numbers(20, 21), ids(typed("+234-803-000-0010")));
        assertEquals(numbers(21), ids(typed("8030000010") + "&state=VENDED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "state=REVIEW; 6",
                "state=EXPIRED; 6",
                "state=VENDED&company=ikeja; 24",
                "state=AWAITING_PAYMENT; 0",
                "company=eko; 30",
                "leastKobo=1000&mostKobo=1900; 10",
                "gateway=paystack&vendor=vtpass&type=PREPAID; 54",
                "gateway=flutterwave; 0",
                "from=2000-01-01&to=2000-02-01; 0"
            })
    void filtersNarrow(String filter, int count) throws Exception {
        assertEquals(count, ids(filter + "&limit=100").size());
        assertEquals(
                count, get("/v1/staff/purchases/count?" + filter).path("rows").asInt());
    }

    @Test
    void pagesMeetWithoutGapOrDouble() throws Exception {
        for (var filter : List.of("", "state=VENDED", "state=REVIEW", "company=ikeja")) {
            var all = ids(filter + "&limit=100");
            var paged = new ArrayList<String>();
            var cursor = "";
            do {
                var page = get(LIST + filter + "&limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                page.path("purchases").forEach(one -> paged.add(one.path("id").asString()));
                cursor = page.path("nextCursor").asString("");
            } while (!cursor.isEmpty());
            assertEquals(all, paged, filter);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=NONE",
                "state=VENDED&state=PAID",
                "company=%27",
                "from=yesterday",
                "from=2026-02-02&to=2026-02-01",
                "from=2026-01-01&to=2026-06-01",
                "leastKobo=-1",
                "leastKobo=2&mostKobo=1",
                "cursor=x",
                "cursor=KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDBafFBQMDAwMDAwMDAwMQ",
                "limit=101",
                "query=%3F"
            })
    void whatCannotBeMeantIsRefused(String query) throws Exception {
        assertEquals("400 FIELD_INVALID", Office.code(office.get(Office.ADA, LIST + query)));
    }

    @Test
    void theExportIsTheFilterAsATableThatComputesNothing() throws Exception {
        var answer = office.get(Office.ADA, "/v1/staff/purchases/export.csv?company=eko");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "1000000", answer.headers().firstValue("Powerpay-Most-Rows").orElse(""));
        var lines = answer.body().split("\r\n", -1);
        assertEquals(1 + 30 + 1, lines.length);
        assertTrue(lines[0].startsWith("\"id\",\"state\",\"company\","), lines[0]);
        assertTrue(lines[1].startsWith("\"PP0000000001\",\"VENDED\",\"eko\""), lines[1]);
        assertFalse(answer.body().contains("=1+1"), "names are nobody's who exports");
        assertFalse(answer.body().contains("+23480300"), "phones are masked");
        assertEquals(
                1,
                shop.owner()
                        .sql("select count(*) from audit_entry where act = 'EXPORT purchases' and who = :who")
                        .param("who", Office.ADA)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aStateThatIsNotTheExpectedIsSaidByItsCode() throws Exception {
        var one = get(LIST + typed(Shelf.id(21))).path("purchases").get(0);
        assertEquals("VENDED", one.path("state").asString());
        assertEquals("0803•••••10", one.path("phone").asString());
        assertEquals(900_021, one.path("receiptNumber").asLong());
        assertEquals(
                List.of("METER", "RECEIPT", "VENDOR_REFERENCE"),
                get(LIST + typed("45000000021"))
                        .path("readAs")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @Test
    void viewsAreKeptSharedAndGuardedAgainstOldOnes() throws Exception {
        var mine = "{\"name\":\"Stuck\",\"shared\":%s,\"filter\":{\"state\":\"REVIEW\"}%s}";
        var made = office.post(Office.ADA, "/v1/staff/views", mine.formatted("false", ""));
        assertEquals(201, made.statusCode(), made.body());
        var view = Market.json(made).get(0);
        assertEquals(
                "400 FIELD_INVALID",
                Office.code(office.post(Office.ADA, "/v1/staff/views", mine.formatted("false", ""))));
        assertEquals(0, Market.json(office.get(Office.BOLA, "/v1/staff/views")).size());
        var path = "/v1/staff/views/" + view.path("id").asLong();
        assertEquals(
                "404 ITEM_NOT_FOUND", Office.code(put(Office.BOLA, path, mine.formatted("true", ",\"version\":0"))));
        assertEquals(
                200,
                put(Office.ADA, path, mine.formatted("true", ",\"version\":0")).statusCode());
        assertEquals("409 STALE_VERSION", Office.code(put(Office.ADA, path, mine.formatted("true", ",\"version\":0"))));
        var seen = Market.json(office.get(Office.BOLA, "/v1/staff/views")).get(0);
        assertFalse(seen.path("mine").asBoolean());
        assertEquals("REVIEW", seen.path("filter").path("state").asString());
        assertEquals(409, call("DELETE", Office.ADA, path + "?version=0", "").statusCode());
        assertEquals(204, call("DELETE", Office.ADA, path + "?version=1", "").statusCode());
    }

    private HttpResponse<String> put(String who, String path, String body) throws Exception {
        return call("PUT", who, path, body);
    }

    private HttpResponse<String> call(String method, String who, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(shop.url() + path))
                .header("Cookie", Office.cookie(who))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theOverviewAddsUpAndIsSentOnce() throws Exception {
        var answer = office.get(Office.ADA, "/v1/staff/overview");
        var seen = Market.json(answer);
        assertEquals(60, seen.path("day").path("placed").asInt());
        assertEquals(48, seen.path("day").path("vended").asInt());
        assertEquals(6, seen.path("day").path("failed").asInt());
        assertEquals(8_888, seen.path("day").path("success").asInt());
        assertEquals(2_000, seen.path("day").path("paidToToken95Millis").asInt());
        assertEquals("480.0", seen.path("day").path("units").asString());
        assertEquals(60, sum(seen.path("lastDay")));
        assertTrue(sum(seen.path("lastHour")) >= 58, "a minute may have ended meanwhile");
        var tag = answer.headers().firstValue("ETag").orElse("");
        var again = shop.get("/v1/staff/overview", "Cookie", Office.cookie(Office.ADA), "If-None-Match", tag);
        assertTrue(again.statusCode() == 304
                || !again.headers().firstValue("ETag").orElse("").equals(tag));
    }

    private static int sum(JsonNode bars) {
        return bars.valueStream().mapToInt(bar -> bar.path("placed").asInt()).sum();
    }
}
