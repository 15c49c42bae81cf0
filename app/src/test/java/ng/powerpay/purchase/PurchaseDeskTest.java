package ng.powerpay.purchase;

import static ng.powerpay.Office.ADA;
import static ng.powerpay.Office.BOLA;
import static ng.powerpay.Office.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.role.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * What one of us does with one purchase, over HTTP: each action from each state, its reason, its
 * trace.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurchaseDeskTest {

    private static final String WHY = "{\"reason\":\"the customer called\"}";
    private static final String TOKEN = "{\"reason\":\"the vendor read it out\",\"units\":\"44.4\","
            + "\"tokens\":[{\"kind\":\"CREDIT\",\"digits\":\"2636 2054 4059 8275 7802\"}]}";

    private final Till till = new Till();
    private final Office office = new Office(till.shop);

    @AfterAll
    void close() {
        till.close();
    }

    /** An attempt that nobody is at work on: it was asked about, and will be again in an hour. */
    private PurchaseId vending() {
        var id = till.paid();
        till.purchases.apply(
                id, Change.of(Move.BEGIN_VEND, "attempt 1").attempt(new Change.Attempt("till", id + "/1", 1)));
        till.purchases.again(till.purchases.get(id), Duration.ofHours(1), "099, pending", null);
        return id;
    }

    private HttpResponse<String> act(String who, PurchaseId id, String what, String body) throws Exception {
        return office.post(who, "/v1/staff/purchases/" + id + "/" + what, body);
    }

    private JsonNode story(PurchaseId id) throws Exception {
        return Market.json(office.get(BOLA, "/v1/staff/purchases/" + id + "/timeline"));
    }

    private static List<String> kinds(JsonNode story) {
        return StreamSupport.stream(story.path("entries").spliterator(), false)
                .map(entry ->
                        entry.path("kind").asString() + " " + entry.path("name").asString())
                .toList();
    }

    private boolean due(PurchaseId id) {
        return till.shop
                .database()
                .sql("select due_at <= now() from purchase where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void aStuckPurchaseIsAskedAboutAtOnceAndTheReasonStays() throws Exception {
        var id = vending();
        assertFalse(due(id));
        assertEquals(
                "[\"REQUERY\",\"RESEND\",\"REVIEW\",\"REFUND\",\"MARK_VENDED\"]",
                story(id).path("actions").toString());
        assertEquals("200 ", code(act(ADA, id, "requeries", WHY)));
        assertTrue(due(id));
        assertEquals("200 ", code(act(ADA, id, "resends", WHY)));
        assertTrue(kinds(story(id)).containsAll(List.of("STAFF ASKED_NOW", "STAFF RESEND_ASKED")));
        var text = story(id).toString();
        assertTrue(text.contains(ADA + " asks now: the customer called"), text);
    }

    @Test
    void aReasonMustBeGivenAndThePurchaseBeThere() throws Exception {
        var id = vending();
        for (var what : List.of("requeries", "resends", "messages", "reviews", "refunds", "deliveries")) {
            assertEquals("400 FIELD_MISSING", code(act(ADA, id, what, "{}")), what);
            assertEquals("400 FIELD_INVALID", code(act(ADA, id, what, "{\"reason\":\"x\"}")), what);
            var body = what.equals("deliveries") ? TOKEN : WHY;
            var nowhere = office.post(ADA, "/v1/staff/purchases/PP0000000000/" + what, body);
            assertEquals("404 PURCHASE_NOT_FOUND", code(nowhere), what);
        }
        assertEquals("404 PURCHASE_NOT_FOUND", code(office.get(ADA, "/v1/staff/purchases/PP0000000000/timeline")));
        assertEquals(State.VENDING, till.state(id));
    }

    @Test
    void whatIsTakenInHandStandsStillUntilItIsLetGoOn() throws Exception {
        var id = vending();
        assertEquals("200 ", code(act(ADA, id, "reviews", WHY)));
        assertEquals(State.REVIEW, till.state(id));
        assertEquals("409 ACTION_NOT_POSSIBLE", code(act(BOLA, id, "reviews", WHY)));
        assertEquals(
                "[\"RESEND\",\"REFUND\",\"MARK_VENDED\"]",
                story(id).path("actions").toString());
        assertEquals("200 ", code(act(BOLA, id, "resends", WHY)));
        assertEquals(State.VENDING, till.state(id));
        assertTrue(kinds(story(id)).contains("CASE TAKEN_IN_HAND"));
        assertEquals(
                ADA,
                office.see(office.caseOf(id.value(), "TAKEN_IN_HAND"))
                        .at("/about/owner")
                        .asString());
        var unpaid = till.place();
        assertEquals("409 ACTION_NOT_POSSIBLE", code(act(ADA, unpaid, "refunds", WHY)));
        assertEquals("200 ", code(act(ADA, unpaid, "reviews", WHY)));
        assertEquals("200 ", code(act(ADA, unpaid, "requeries", WHY)));
        assertEquals(State.AWAITING_PAYMENT, till.state(unpaid));
    }

    @Test
    void nothingIsTakenFromAStepThatIsUnderWay() throws Exception {
        var id = vending();
        till.shop
                .owner()
                .sql("update purchase set holder = 1, due_at = now() + interval '45 seconds' where id = ?")
                .param(id.value())
                .update();
        assertEquals("409 PURCHASE_NOT_READY", code(act(ADA, id, "refunds", WHY)));
        assertEquals(State.VENDING, till.state(id));
    }

    @Test
    void fromPaidOneRefundsALittleAlone() throws Exception {
        var id = till.paid();
        assertEquals("200 ", code(act(ADA, id, "refunds", WHY)));
        assertEquals(State.REFUNDING, till.state(id));
        var kinds = kinds(story(id));
        assertTrue(kinds.containsAll(List.of("REFUND Refund 0", "POSTING refunds", "STAFF DECIDE_REFUND")), "" + kinds);
        assertEquals("200 ", code(act(ADA, id, "requeries", WHY)));
    }

    @Test
    void whatAVendorWasAskedForIsRefundedByTwo() throws Exception {
        var id = vending();
        assertTrue(story(id).path("refundTakesTwo").asBoolean());
        var answer = act(ADA, id, "refunds", WHY);
        assertEquals("202 ", code(answer));
        assertEquals(State.REVIEW, till.state(id));
        var approval = Market.json(answer).path("approvalId").asLong();
        var agreement = "/v1/staff/approvals/" + approval + "/agreements";
        assertEquals("409 SECOND_PERSON_NEEDED", code(office.post(ADA, agreement, "{\"version\":0}")));
        assertEquals("200 ", code(office.post(BOLA, agreement, "{\"version\":0}")));
        assertEquals(State.REFUNDING, till.state(id));
        var kinds = kinds(story(id));
        assertEquals(2, kinds.stream().filter("APPROVAL CASE_REFUND"::equals).count(), "" + kinds);
        assertEquals(
                "STAFF DECIDE_REFUND",
                kinds.stream()
                        .filter(one -> one.startsWith("STAFF DEC"))
                        .findFirst()
                        .get());
    }

    @Test
    void aTokenThatThePhoneToldIsDeliveredByTwoAndSentAgain() throws Exception {
        var id = vending();
        assertEquals("409 ACTION_NOT_POSSIBLE", code(act(ADA, id, "messages", WHY)));
        var answer = act(ADA, id, "deliveries", TOKEN);
        assertEquals("202 ", code(answer));
        var approval = Market.json(answer).path("approvalId").asLong();
        var seen = office.get(BOLA, "/v1/staff/approvals/" + approval).body();
        assertFalse(seen.contains("2636"), seen);
        var agreed = office.post(BOLA, "/v1/staff/approvals/" + approval + "/agreements", "{\"version\":0}");
        assertEquals("200 ", code(agreed), agreed.body());
        assertFalse(agreed.body().contains("7802"), agreed.body());
        assertEquals(State.VENDED, till.state(id));
        assertEquals("200 ", code(act(ADA, id, "messages", WHY)));
        var told = kinds(story(id));
        assertEquals(2, told.stream().filter("MESSAGE SMS TOKEN"::equals).count(), "" + told);
        assertTrue(told.contains("STAFF MESSAGES_AGAIN"));
        assertEquals("409 ACTION_NOT_POSSIBLE", code(act(ADA, id, "refunds", WHY)));
        assertFalse(story(id).toString().contains("26362054405982757802"));
    }

    @Test
    void supportAsksButNeitherMovesMoneyNorLetsGoWhatAColleagueHas() throws Exception {
        var caro = "caro@powerpay.example";
        office.hire(caro, Role.SUPPORT);
        var id = vending();
        assertEquals("200 ", code(act(caro, id, "requeries", WHY)));
        assertEquals("403 ROLE_REFUSED", code(act(caro, id, "refunds", WHY)));
        assertEquals("403 ROLE_REFUSED", code(act(caro, id, "deliveries", TOKEN)));
        var answer = act(ADA, id, "refunds", WHY);
        var path =
                "/v1/staff/approvals/" + Market.json(answer).path("approvalId").asLong();
        assertEquals("403 ROLE_NEEDED", code(office.post(caro, path + "/agreements", "{\"version\":0}")));
        assertFalse(Market.json(office.get(caro, path)).path("mayDecide").asBoolean());
        assertEquals("403 ROLE_NEEDED", code(act(caro, id, "resends", WHY)));
        assertEquals(State.REVIEW, till.state(id));
    }

    @Test
    void casesAreGivenToColleaguesAndTextsAreReady() throws Exception {
        var id = vending();
        var path = "/v1/staff/cases/"
                + Market.json(act(ADA, id, "reviews", WHY)).path("caseId").asLong();
        assertEquals("400 FIELD_MISSING", code(office.post(ADA, path + "/assignments", "{}")));
        assertEquals("400 FIELD_INVALID", code(office.post(ADA, path + "/assignments", "{\"owner\":\"x@y.example\"}")));
        var given = office.post(ADA, path + "/assignments", "{\"owner\":\"" + BOLA.toUpperCase(Locale.ROOT) + "\"}");
        assertEquals(BOLA, Market.json(given).at("/about/owner").asString());
        assertTrue(kinds(story(id)).contains("STAFF ASSIGNED"));
        var notes = office.get(ADA, "/v1/staff/macros?about=CASE&kind=TAKEN_IN_HAND")
                .body();
        assertTrue(notes.contains("called-vendor") && !notes.contains("asked-gateway"), notes);
        var answers = office.get(ADA, "/v1/staff/macros?about=COMPLAINT&kind=NO_TOKEN")
                .body();
        assertTrue(answers.contains("token-sent-again") && !answers.contains("money-back"), answers);
        assertEquals("400 FIELD_WRONG_TYPE", code(office.get(ADA, "/v1/staff/macros?about=LUNCH")));
    }
}
