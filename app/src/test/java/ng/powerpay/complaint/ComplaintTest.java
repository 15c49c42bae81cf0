package ng.powerpay.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.platform.Json;
import ng.powerpay.review.CaseWatch;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Complaints from being made to being put right, by both doors, and the clock between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintTest {

    private static final AtomicInteger PHONES = new AtomicInteger(1_004_000);

    private final Market market = new Market(
            Map.of("POWERPAY_ALERT_EMAIL", "all@powerpay.example", "POWERPAY_COMPLAINTS_PER_HOUR", "100000"));
    private final Office office = new Office(market.shop);

    @AfterAll
    void close() {
        market.close();
    }

    private static String phone() {
        return "0803" + PHONES.incrementAndGet();
    }

    private static String lastFour(String phone) {
        return phone.substring(phone.length() - 4);
    }

    private HttpResponse<String> make(String phone, Map<String, Object> more, String key) throws Exception {
        var order = new HashMap<String, Object>(
                Map.of("kind", "SERVICE", "text", "Nobody answers the telephone.", "phone", phone));
        order.putAll(more);
        return market.shop.post("/v1/complaints", Json.MAPPER.writeValueAsString(order), "Idempotency-Key", key);
    }

    private JsonNode made(String phone, Map<String, Object> more) throws Exception {
        var answer = make(phone, more, key());
        assertEquals(201, answer.statusCode(), answer.body());
        return Json.MAPPER.readTree(answer.body());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String number(JsonNode complaint) {
        return complaint.path("number").asString();
    }

    private HttpResponse<String> see(String number, String lastFour) throws Exception {
        return market.shop.get("/v1/complaints/" + number, "Phone-Last-Four", lastFour);
    }

    private HttpResponse<String> add(String number, String phone, String text, String key) throws Exception {
        return market.shop.post(
                "/v1/complaints/" + number + "/entries",
                Json.MAPPER.writeValueAsString(Map.of("text", text)),
                "Phone-Last-Four",
                lastFour(phone),
                "Idempotency-Key",
                key);
    }

    private HttpResponse<String> reply(String number, String what, String text, int version) throws Exception {
        return office.post(
                Office.ADA,
                "/v1/staff/complaints/" + number + "/" + what,
                Json.MAPPER.writeValueAsString(Map.of("text", text, "version", version)));
    }

    private List<String> entries(JsonNode complaint) {
        return complaint
                .path("entries")
                .valueStream()
                .map(one -> one.path("by").asString() + " " + one.path("text").asString())
                .toList();
    }

    private void late(String number) {
        market.shop
                .database()
                .sql("update complaint set received_at = received_at - interval '40 days',"
                        + " due_at = due_at - interval '40 days' where number = ?")
                .param(number)
                .update();
    }

    private boolean told(String to, String about) throws Exception {
        for (var i = 0; i < 100; i++) {
            if (market.sandbox.outbox().newestFirst().stream()
                    .anyMatch(message -> message.parties().to().endsWith(to)
                            && message.toString().contains(about))) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    @Test
    void aComplaintIsAcknowledgedAtOnceAndOpenedByItsNumberAndPhone() throws Exception {
        var phone = phone();
        var mail = "w" + phone + "@example.ng";
        var complaint = made(phone, Map.of("email", mail));
        assertTrue(number(complaint).matches("CP[0-9A-HJKMNP-TV-Z]{10}"), complaint.toString());
        assertEquals("OPEN", complaint.path("state").asString());
        assertFalse(complaint.path("overdue").asBoolean());
        var due = Instant.parse(complaint.path("dueAt").asString());
        var received = Instant.parse(complaint.path("receivedAt").asString());
        assertEquals(Duration.ofDays(14), Duration.between(received, due));
        assertTrue(told(phone.substring(1), number(complaint)), "no SMS");
        assertTrue(told(mail, number(complaint)), "no mail");
        var spoken = number(complaint).toLowerCase(java.util.Locale.ROOT).replace("0", "o");
        assertEquals(complaint, Market.json(see(spoken, lastFour(phone))));
        assertEquals("404 COMPLAINT_NOT_FOUND", Office.code(see(number(complaint), "0000")));
        assertEquals("404 COMPLAINT_NOT_FOUND", Office.code(see("CP0000000000", "0000")));
    }

    @Test
    void eachKindHasItsDeadlineAndItsPath() throws Exception {
        var hours = Map.of(
                "NO_TOKEN", 24, "WRONG_AMOUNT", 72, "REFUND", 72, "CHARGE", 720, "OTHER", 336, "WRONG_METER", 336);
        for (var kind : hours.entrySet()) {
            var complaint = made(phone(), Map.of("kind", kind.getKey()));
            var due = Instant.parse(complaint.path("dueAt").asString());
            assertEquals(
                    Duration.ofHours(kind.getValue()),
                    Duration.between(Instant.parse(complaint.path("receivedAt").asString()), due));
            var path = complaint.path("escalation");
            var whom = path.valueStream().map(one -> one.path("to").asString()).toList();
            var money = !List.of("OTHER", "WRONG_METER").contains(kind.getKey());
            assertEquals(
                    money
                            ? List.of("Our complaints manager", "NERC", "FCCPC", "CBN")
                            : List.of("Our complaints manager", "NERC", "FCCPC"),
                    whom);
            assertEquals(due, Instant.parse(path.get(0).path("from").asString()));
            assertEquals(
                    due.plus(Duration.ofDays(2)),
                    Instant.parse(path.get(1).path("from").asString()));
        }
    }

    @Test
    void theSameKeyMakesOneComplaintAndAnotherBodyIsRefused() throws Exception {
        var phone = phone();
        var key = key();
        var first = make(phone, Map.of(), key);
        var again = make("+234" + phone.substring(1), Map.of(), key);
        assertEquals(201, first.statusCode());
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(Json.MAPPER.readTree(first.body()), Json.MAPPER.readTree(again.body()));
        assertEquals("422 IDEMPOTENCY_KEY_REUSED", Office.code(make(phone, Map.of("kind", "OTHER"), key)));
    }

    @Test
    void aPurchaseIsNamedOnlyByItsOwnPhoneAndTheClockSaysWhatIsDone() throws Exception {
        var phone = phone();
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000, phone);
        var id = purchase.path("id").asString();
        assertEquals("404 PURCHASE_NOT_FOUND", Office.code(make(phone(), Map.of("reference", id), key())));
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDED");
        var hausa = made(phone, Map.of("reference", id, "kind", "NO_TOKEN", "language", "ha"));
        assertEquals(id, hausa.path("reference").asString());
        assertEquals(1, entries(hausa).size(), hausa.toString());
        assertTrue(entries(hausa).getFirst().startsWith("CLOCK ")
                && entries(hausa).getFirst().contains("Ikeja"));
        assertEquals("NERC", hausa.at("/escalation/1/to").asString());
    }

    @Test
    void onePhoneMakesFiveADay() throws Exception {
        var phone = phone();
        for (var i = 0; i < 5; i++) {
            made(phone, Map.of());
        }
        var more = make(phone, Map.of(), key());
        assertEquals("429 TOO_MANY_REQUESTS", Office.code(more));
        assertTrue(more.headers().firstValue("Retry-After").isPresent());
        made(phone(), Map.of());
    }

    @Test
    void badInputIsNamed() throws Exception {
        var phone = phone();
        var bad = List.of(
                Map.<String, Object>of("text", "too short"),
                Map.<String, Object>of("text", "x".repeat(2001)),
                Map.<String, Object>of("text", "a bell \u0007 rings here"),
                Map.<String, Object>of("text", "turned \u202e around text"),
                Map.<String, Object>of("phone", "12345"),
                Map.<String, Object>of("email", "nobody"));
        for (var each : bad) {
            assertEquals("400 FIELD_INVALID", Office.code(make(phone, each, key())), each.toString());
        }
        assertEquals("400 FIELD_WRONG_TYPE", Office.code(make(phone, Map.of("kind", "NONSENSE"), key())));
        assertEquals("400 FIELD_UNKNOWN", Office.code(make(phone, Map.of("colour", "red"), key())));
        assertEquals("400 IDEMPOTENCY_KEY_INVALID", Office.code(make(phone, Map.of(), "short")));
        assertEquals(
                "400 FIELD_MISSING",
                Office.code(market.shop.post("/v1/complaints", "{\"kind\":\"OTHER\"}", "Idempotency-Key", key())));
        assertEquals(
                201,
                make(phone, Map.of("text", "Two lines,\nand ọ̀rọ̀ wa 😀."), key())
                        .statusCode());
    }

    @Test
    void digitsCannotBeTried() throws Exception {
        var phone = phone();
        var number = number(made(phone, Map.of()));
        var last = "";
        for (var i = 0; i < 11; i++) {
            last = Office.code(see(number, "%04d".formatted(i)));
        }
        assertEquals("429 TOO_MANY_REQUESTS", last);
        assertEquals("429 TOO_MANY_REQUESTS", Office.code(see(number, lastFour(phone))));
    }

    @Test
    void staffAnswerWhatTheyHaveReadAndTheCustomerHears() throws Exception {
        var phone = phone();
        var number = number(made(phone, Map.of()));
        assertEquals("409 COMPLAINT_CHANGED", Office.code(reply(number, "entries", "Sorry.", 5)));
        var answered = Market.json(reply(number, "entries", "Sorry. We look into it.", 0));
        assertEquals("ANSWERED", answered.path("state").asString());
        assertEquals(Office.ADA, answered.path("owner").asString());
        assertFalse(answered.toString().contains(phone.substring(7)), answered.toString());
        assertTrue(told(phone.substring(1), "we wrote to you"), "no word of the answer");
        var key = key();
        assertEquals(201, add(number, phone, "Please be quick.", key).statusCode());
        assertEquals(201, add(number, phone, "Please be quick.", key).statusCode());
        var seen = Market.json(see(number, lastFour(phone)));
        assertEquals(List.of("US Sorry. We look into it.", "YOU Please be quick."), entries(seen));
        assertEquals("OPEN", seen.path("state").asString());
        assertFalse(seen.toString().contains(Office.ADA), "who of us is ours to know");
        assertEquals("409 COMPLAINT_CHANGED", Office.code(reply(number, "resolution", "Done.", 1)));
        var resolved = Market.json(reply(number, "resolution", "The line works again.", 2));
        assertEquals("RESOLVED", resolved.path("state").asString());
        assertEquals("409 COMPLAINT_CHANGED", Office.code(reply(number, "entries", "One more word.", 3)));
        assertTrue(told(phone.substring(1), "closed"), "no word of the end");
        var opened =
                Json.MAPPER.readTree(add(number, phone, "It does not.", key()).body());
        assertEquals("OPEN", opened.path("state").asString());
        market.shop
                .database()
                .sql(
                        "update complaint set state = 'RESOLVED', resolved_at = now() - interval '31 days' where number = ?")
                .param(number)
                .update();
        assertEquals("400 FIELD_INVALID", Office.code(add(number, phone, "Too late now.", key())));
    }

    @Test
    void theSameEntryManyTimesAtOnceStandsOnce() throws Exception {
        var phone = phone();
        var number = number(made(phone, Map.of()));
        var key = key();
        try (var many = Executors.newFixedThreadPool(4)) {
            Callable<Integer> one =
                    () -> add(number, phone, "Where is it?", key).statusCode();
            for (var status : many.invokeAll(List.of(one, one, one, one))) {
                assertEquals(201, status.get());
            }
        }
        assertEquals(List.of("YOU Where is it?"), entries(Market.json(see(number, lastFour(phone)))));
    }

    @Test
    void aComplaintTakesTwentyEntriesOfItsCustomer() throws Exception {
        var phone = phone();
        var number = number(made(phone, Map.of()));
        for (var i = 0; i < 20; i++) {
            assertEquals(201, add(number, phone, "Entry " + i, key()).statusCode());
        }
        assertEquals("400 FIELD_INVALID", Office.code(add(number, phone, "One more", key())));
        Market.json(reply(number, "entries", "We still answer.", 20));
    }

    @Test
    void whatIsLateIsEscalatedOnceAndCallsPeople() throws Exception {
        var phone = phone();
        var number = number(made(phone, Map.of()));
        late(number);
        var clock = market.shop.bean(ComplaintClock.class);
        try (var both = Executors.newFixedThreadPool(2)) {
            var look = Executors.callable(clock::look, true);
            for (var done : both.invokeAll(List.<Callable<Boolean>>of(look, look, look))) {
                done.get();
            }
        }
        var seen = Market.json(see(number, lastFour(phone)));
        assertEquals("ESCALATED", seen.path("state").asString());
        assertTrue(seen.path("overdue").asBoolean());
        assertEquals(1, entries(seen).size(), seen.toString());
        market.shop.bean(CaseWatch.class).look();
        assertTrue(told("all@powerpay.example", number), "nobody was called");
        var one = office.caseOf(number, ComplaintDesk.CASE);
        Market.json(reply(number, "resolution", "Put right at last.", 0));
        assertEquals("ENDED", office.see(one).at("/about/decision").asString());
    }

    @Test
    void staffListTheOldestDeadlineFirstAndPageThrough() throws Exception {
        var older = number(made(phone(), Map.of("kind", "NO_TOKEN")));
        var newer = number(made(phone(), Map.of("kind", "CHARGE")));
        var all = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = Market.json(office.get(Office.ADA, "/v1/staff/complaints?limit=2" + cursor));
            page.path("complaints").valueStream().map(ComplaintTest::number).forEach(all::add);
            cursor = page.has("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asString()
                    : "";
        } while (!cursor.isEmpty());
        assertEquals(all.size(), all.stream().distinct().count(), all.toString());
        assertTrue(all.contains(older) && all.indexOf(older) < all.indexOf(newer), all.toString());
        assertEquals("400 FIELD_INVALID", Office.code(office.get(Office.ADA, "/v1/staff/complaints?cursor=x")));
        assertEquals("401 SIGN_IN_REQUIRED", Office.code(market.shop.get("/v1/staff/complaints")));
        assertEquals(
                "404 COMPLAINT_NOT_FOUND", Office.code(office.get(Office.ADA, "/v1/staff/complaints/CP0000000000")));
        office.post(Office.BOLA, "/v1/staff/complaints/" + older + "/owner", "");
        assertEquals(
                Office.BOLA,
                Market.json(office.get(Office.ADA, "/v1/staff/complaints/" + older))
                        .path("owner")
                        .asString());
    }

    @Test
    void theSheetForRegulatorsHasNoFormulaAndNoPhone() throws Exception {
        var phone = phone();
        made(phone, Map.of("text", "=HYPERLINK(\"http://evil.example\") she said"));
        var sheet = office.get(Office.ADA, "/v1/staff/complaints/export.csv?from=2020-01-01&to=2020-12-31");
        assertEquals(1, sheet.body().lines().count(), sheet.body());
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Africa/Lagos"));
        sheet = office.get(Office.ADA, "/v1/staff/complaints/export.csv?from=%s&to=%s".formatted(today, today));
        assertEquals(200, sheet.statusCode());
        assertTrue(sheet.body().contains("\"'=HYPERLINK(\"\"http://evil.example\"\") she said\""), sheet.body());
        assertFalse(sheet.body().contains(phone.substring(1)), sheet.body());
        assertEquals(
                "400 FIELD_INVALID",
                Office.code(office.get(Office.ADA, "/v1/staff/complaints/export.csv?from=2026-02-01&to=2026-01-01")));
    }

    @Test
    void whatWasSaidIsNeverTakenBack() {
        for (var change : List.of("update complaint_entry set text = 'x'", "delete from complaint_entry")) {
            assertThrows(
                    DataAccessException.class,
                    () -> market.shop.owner().sql(change).update(),
                    change);
            assertThrows(
                    DataAccessException.class,
                    () -> market.shop.database().sql(change).update(),
                    change);
        }
    }
}
