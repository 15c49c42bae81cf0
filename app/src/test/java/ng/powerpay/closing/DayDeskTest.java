package ng.powerpay.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.Shop;
import ng.powerpay.approval.Approvals;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Days that people settle and close; no worker runs, so comparisons end when the test says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayDeskTest {

    private static final String HEADER = "Reference,Id,Amount,Currency,Transaction Date,Status\n";

    private final Shop shop = new Shop(Map.of("POWERPAY_ROLE", "api"));
    private final Office office = new Office(shop);
    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Africa/Lagos"));

    @AfterAll
    void close() {
        shop.close();
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /** A comparison that ended, with these differences. */
    private long compared(LocalDate day, String... differences) {
        var report =
                "{\"day\":\"%s\",\"looked\":3,\"matched\":2,\"covered\":[\"paystack:PAYMENT\"],\"differences\":[%s],"
                                .formatted(day, String.join(",", differences))
                        + "\"floats\":[],\"broken\":[],\"faults\":[],\"sides\":[{\"provider\":\"paystack\",\"kind\":\"PAYMENT\","
                        + "\"ourCount\":2,\"ours\":300,\"theirCount\":3,\"theirs\":400}]}";
        return shop.database()
                .sql("""
                        insert into reconcile_run (day, asked_by, state, due_at, done_at, report)
                        values (:day, 'PERSON', 'DONE', null, now(), :report::jsonb) returning id""")
                .param("day", day)
                .param("report", report)
                .query(Long.class)
                .single();
    }

    private static String difference(String kind, String reference, String theirs) {
        return """
                {"kind":"%s","provider":"paystack","reference":"%s","purchase":null,"theirs":%s,"ours":null,
                 "done":"case opened"}""".formatted(kind, reference, theirs);
    }

    private void opened(String reference) {
        shop.database().sql("""
                        insert into review_case (subject, kind, text)
                        values ('paystack ' || :reference, 'UNKNOWN_REFERENCE', 'a payment of no purchase')""").param("reference", reference).update();
    }

    private String close(LocalDate day, long run) throws Exception {
        var answer = office.post(
                Office.ADA,
                "/v1/staff/reconciliation/" + day + "/closings",
                "{\"reason\":\"looked at, all settled\",\"run\":" + run + "}");
        return answer.statusCode() == 200 ? "200" : Office.code(answer);
    }

    private JsonNode see(LocalDate day) throws Exception {
        return Market.json(office.get(Office.ADA, "/v1/staff/reconciliation/" + day));
    }

    private String state(LocalDate day) throws Exception {
        return see(day).at("/about/state").asString();
    }

    private void insertClosing(LocalDate day, int number, long run) {
        shop.database()
                .sql("insert into day_closing (day, number, run_id, reason, who)"
                        + " values (:day, :number, :run, 'because', 'ada')")
                .param("day", day)
                .param("number", number)
                .param("run", run)
                .update();
    }

    @Test
    void aDayWithADifferenceIsClosedWhenItsCaseIsDecidedAndNotBefore() throws Exception {
        var day = ago(2);
        assertEquals("NOT_COMPARED", state(day));
        assertEquals("409 DAY_NOT_READY", close(day, 1));
        var first = compared(day, difference("UNKNOWN_REFERENCE", "elsewhere", "5500"));
        opened("elsewhere");
        assertEquals("OPEN", state(day));
        var item = see(day).path("items").get(0);
        assertFalse(item.path("settled").asBoolean());
        assertEquals(5500, item.path("theirsKobo").asLong());
        assertEquals("409 DAY_NOT_READY", close(day, first));
        assertThrows(DataAccessException.class, () -> insertClosing(day, 1, first), "the table refuses it too");
        var number = office.caseOf("paystack elsewhere", "UNKNOWN_REFERENCE");
        assertEquals(number, item.path("caseId").asLong());
        var explained = office.post(
                Office.ADA,
                "/v1/staff/reconciliation/" + day + "/explanations",
                "{\"kind\":\"UNKNOWN_REFERENCE\",\"provider\":\"paystack\",\"reference\":\"elsewhere\",\"text\":\"ours\"}");
        assertEquals("409 DAY_NOT_READY", Office.code(explained), "what has a case is decided there");

        assertEquals(
                200,
                office.decide(Office.BOLA, number, "SETTLE", ",\"note\":\"another shop's\"")
                        .statusCode());
        assertEquals("SETTLED", state(day));
        var second = compared(day, difference("UNKNOWN_REFERENCE", "elsewhere", "5500"));
        assertEquals("409 STALE_VERSION", close(day, first));
        assertThrows(DataAccessException.class, () -> insertClosing(day, 2, second), "it is not closed yet");
        assertEquals("200", close(day, second));
        assertEquals("CLOSED", state(day));
        assertEquals(Office.ADA, see(day).at("/about/closing/who").asString());
        assertEquals("409 DAY_CLOSED", close(day, second));
        assertThrows(DataAccessException.class, () -> insertClosing(day, 1, second));
        assertThrows(DataAccessException.class, () -> insertClosing(day, 3, second));
        var again = office.post(Office.ADA, "/v1/staff/reconciliation/" + day + "/runs", "");
        assertEquals("409 DAY_CLOSED", Office.code(again));
        assertEquals("409 DAY_CLOSED", Office.code(upload(day, "paystack", HEADER)));
    }

    @Test
    void twoPeopleOpenAClosedDayAgain() throws Exception {
        var day = ago(7);
        var path = "/v1/staff/reconciliation/" + day + "/reopenings";
        var why = "{\"reason\":\"a late statement came\"}";
        assertEquals("409 DAY_NOT_READY", Office.code(office.post(Office.ADA, path, why)), "it is not closed");
        assertEquals("200", close(day, compared(day)));
        var proposed = office.post(Office.ADA, path, why);
        assertEquals(202, proposed.statusCode(), proposed.body());
        assertEquals("CLOSED", state(day), "one is not enough");
        var id = Json.MAPPER.readTree(proposed.body()).path("approval").asLong();
        var approvals = shop.bean(Approvals.class);
        var finance = Set.of(Role.FINANCE);
        assertThrows(Problem.class, () -> approvals.agree(id, null, Office.ADA, finance));
        approvals.agree(id, null, Office.BOLA, finance);
        assertEquals("CLEAN", state(day));
        var history = see(day).path("history");
        assertEquals(2, history.size());
        assertEquals(Office.BOLA, history.get(0).path("agreedBy").asString());
        assertEquals("200", close(day, compared(day)));
        assertThrows(
                DataAccessException.class,
                () -> shop.database()
                        .sql("insert into day_closing (day, number, reason, who, agreed_by)"
                                + " values (:day, 4, 'alone', 'ada', 'ada')")
                        .param("day", day)
                        .update());
    }

    @Test
    void whatHasNoCaseIsExplainedAndTheExplanationHoldsForTheseFiguresOnly() throws Exception {
        var day = ago(3);
        compared(day, difference("PAID_NOT_BOOKED", "PP1", "700"));
        var path = "/v1/staff/reconciliation/" + day + "/explanations";
        var body = "{\"kind\":\"PAID_NOT_BOOKED\",\"provider\":\"paystack\",\"reference\":\"%s\",\"text\":\"%s\"}";
        assertEquals(
                "404 DIFFERENCE_NOT_FOUND", Office.code(office.post(Office.ADA, path, body.formatted("PP2", "why"))));
        assertEquals("400 FIELD_INVALID", Office.code(office.post(Office.ADA, path, body.formatted("PP1", " "))));
        assertEquals(
                200,
                office.post(Office.ADA, path, body.formatted("PP1", "comes tomorrow"))
                        .statusCode());
        assertEquals("SETTLED", state(day));
        var item = see(day).path("items").get(0);
        assertEquals("comes tomorrow", item.path("explanation").asString());
        assertEquals(Office.ADA, item.path("explainedBy").asString());
        var other = compared(day, difference("PAID_NOT_BOOKED", "PP1", "900"));
        assertEquals("OPEN", state(day));
        assertEquals("409 DAY_NOT_READY", close(day, other));
    }

    @Test
    void aFloatThatMovedStaysToBeSettledWhateverIsComparedAfter() throws Exception {
        var day = ago(4);
        compared(day, difference("FLOAT_DIFFERS", "float-1", "1"));
        var clean = compared(day);
        assertEquals("OPEN", state(day));
        assertEquals("409 DAY_NOT_READY", close(day, clean));
    }

    @Test
    void todayIsNotOver() throws Exception {
        var run = compared(today);
        assertEquals("409 DAY_NOT_READY", close(today, run));
        assertThrows(DataAccessException.class, () -> insertClosing(today, 1, run));
        for (var wrong : new String[] {today.plusDays(1).toString(), "2014-12-31"}) {
            assertEquals("400 FIELD_INVALID", Office.code(office.get(Office.ADA, "/v1/staff/reconciliation/" + wrong)));
        }
        assertEquals("400 FIELD_WRONG_TYPE", Office.code(office.get(Office.ADA, "/v1/staff/reconciliation/yesterday")));
    }

    private HttpResponse<String> upload(LocalDate day, String provider, String csv) throws Exception {
        return upload(day, provider, csv, Office.cookie(Office.ADA));
    }

    private HttpResponse<String> upload(LocalDate day, String provider, String csv, String cookie) throws Exception {
        var path = shop.url() + "/v1/staff/reconciliation/" + day + "/statements?provider=" + provider;
        return client.send(
                HttpRequest.newBuilder(URI.create(path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "text/csv; charset=utf-8")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(csv))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aStatementIsTakenWholeOrNotAtAll() throws Exception {
        var day = ago(5);
        var good = "one,1,50.00,NGN," + day + " 10:00:00,success\n";
        var refused = upload(day, "paystack", HEADER + good + "two,2,fifty,NGN," + day + " 10:00:00,success\n");
        assertEquals("422 STATEMENT_UNREADABLE", Office.code(refused));
        assertTrue(refused.body().contains("line 3, Amount"), refused.body());
        assertEquals(0, lines());
        assertEquals("404 PROVIDER_NOT_FOUND", Office.code(upload(day, "nobody", HEADER + good)));
        assertEquals("422 STATEMENT_UNREADABLE", Office.code(upload(day, "paystack", "")));
        assertEquals("422 STATEMENT_UNREADABLE", Office.code(upload(day, "paystack", HEADER)));
        assertEquals(401, upload(day, "paystack", HEADER + good, "a=b").statusCode());
        var huge = "x".repeat((10 << 20) + 1);
        assertEquals("413 BODY_TOO_LARGE", Office.code(upload(day, "paystack", huge)));

        var taken = Market.json(upload(day, "paystack", HEADER + good));
        assertEquals(1, taken.path("fresh").asInt());
        assertEquals(1, lines());
        assertEquals("COMPARING", state(day));
        assertEquals("409 DAY_NOT_READY", close(day, taken.path("run").asLong()));
        assertEquals(
                0,
                Market.json(upload(day, "paystack", HEADER + good))
                        .path("fresh")
                        .asInt());
        var asked = Market.json(office.post(Office.ADA, "/v1/staff/reconciliation/" + day + "/runs", ""));
        assertEquals(taken.path("run").asLong(), asked.path("run").asLong(), "one that waits already is enough");
    }

    private long lines() {
        return shop.database()
                .sql("select count(*) from statement_line")
                .query(Long.class)
                .single();
    }

    @Test
    void theListTellsEachDayAndBothSides() throws Exception {
        var day = ago(6);
        compared(day);
        var list = Market.json(office.get(Office.ADA, "/v1/staff/reconciliation?from=" + ago(8) + "&to=" + day));
        assertEquals(3, list.path("days").size());
        var newest = list.path("days").get(0);
        assertEquals(day.toString(), newest.path("day").asString());
        assertEquals("CLEAN", newest.path("state").asString());
        assertEquals(400, newest.at("/sides/0/theirs").asLong());
        var path = "/v1/staff/reconciliation?from=" + ago(200) + "&to=" + day;
        assertEquals("400 FIELD_INVALID", Office.code(office.get(Office.ADA, path)));
        assertEquals(401, shop.get("/v1/staff/reconciliation").statusCode());
    }
}
