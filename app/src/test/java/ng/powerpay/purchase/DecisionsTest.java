package ng.powerpay.purchase;

import static ng.powerpay.Office.ADA;
import static ng.powerpay.Office.BOLA;
import static ng.powerpay.Office.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** What people may do with a case, over HTTP: each action, what is refused, and two at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {

    private static final String DIGITS = "26362054405982757802";
    private static final String TOKEN =
            ",\"tokens\":[{\"kind\":\"CREDIT\",\"digits\":\"2636 2054 4059 8275 7802\"}],\"units\":\"44.4\"";
    private static final String NOTE = ",\"note\":\"the bank says no\"";

    private final Till till = new Till();
    private final Office office = new Office(till.shop);
    private final Refunds refunds = till.shop.bean(Refunds.class);

    @AfterAll
    void close() {
        till.close();
    }

    private PurchaseId inDoubt() {
        var id = till.paid();
        till.purchases.apply(
                id, Change.of(Move.BEGIN_VEND, "attempt 1").attempt(new Change.Attempt("till", id + "/1", 1)));
        till.purchases.apply(
                id, Change.of(Move.QUESTION_VEND, "still in doubt: 099").review("VEND_IN_DOUBT"));
        return id;
    }

    private long caseOf(PurchaseId id) {
        return office.caseOf(id.value(), "VEND_IN_DOUBT");
    }

    private List<String> postings(String entry) {
        return till.shop
                .database()
                .sql("select account || ' ' || amount_kobo from posting where entry = ? order by 1")
                .param(entry)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String refund(String key) {
        return till.shop
                .database()
                .sql("""
                        select state || case when sent_at is null then '' else ' sent' end from refund
                        where purchase_id || '-R' || number = ?""")
                .param(key)
                .query((row, _) -> row.getString(1))
                .single();
    }

    @Test
    void aCaseShowsWhatIsKnownAndWhatMayBeDone() throws Exception {
        var id = inDoubt();
        var seen = office.see(caseOf(id));
        assertEquals(
                "[\"RESUME\",\"MARK_VENDED\",\"REFUND\",\"WRITE_OFF\"]",
                seen.path("actions").toString());
        assertEquals(Till.TOTAL.amount(), seen.path("atStakeKobo").asLong());
        assertEquals("VENDING", seen.at("/purchase/reviewFrom").asString());
        assertEquals(id + "/1", seen.at("/attempts/0/reference").asString());
        assertEquals("still in doubt: 099", seen.at("/events/3/text").asString(), seen.toString());
        var list =
                office.get(BOLA, "/v1/staff/cases?kind=VEND_IN_DOUBT&limit=200").body();
        assertTrue(list.contains(id.value()), list);
        assertFalse(office.get(BOLA, "/v1/staff/cases?mine=true").body().contains(id.value()));
        assertFalse(office.get(BOLA, "/v1/staff/cases?overdue=true").body().contains(id.value()));
    }

    @Test
    void resumedItGoesOnUnderTheSameReference() throws Exception {
        var id = inDoubt();
        var answer = office.decide(ADA, caseOf(id), "RESUME", "");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(State.VENDING, till.state(id));
        assertEquals(id + "/1", till.purchases.get(id).vending().reference());
        var seen = office.see(caseOf(id));
        assertEquals("RESUME", seen.at("/about/decision").asString());
        assertEquals(ADA, seen.at("/about/decidedBy").asString());
        assertEquals("[]", seen.path("actions").toString());
        assertEquals("200 ", code(office.decide(ADA, caseOf(id), "RESUME", "")), "the answer was lost");
        assertEquals("409 CASE_CHANGED", code(office.decide(BOLA, caseOf(id), "RESUME", "")));
    }

    @Test
    void refundedTheMoneyIsOnItsWay() throws Exception {
        var id = inDoubt();
        assertEquals("200 ", code(office.decide(ADA, caseOf(id), "REFUND", NOTE)));
        assertEquals(State.REFUNDING, till.state(id));
        assertEquals(List.of("customer-funds 1010750", "refunds -1010750"), postings(id + "/refund-0"));
        assertTrue(office.see(caseOf(id)).at("/about/note").asString().endsWith(ADA + ": the bank says no"));
    }

    @Test
    void aTokenEnteredByAPersonIsDeliveredAndNeverShownAgain() throws Exception {
        var id = inDoubt();
        var proposal = office.decide(ADA, caseOf(id), "MARK_VENDED", TOKEN + NOTE);
        assertEquals("202 ", code(proposal));
        assertFalse(proposal.body().contains(DIGITS), proposal.body());
        assertEquals("409 SECOND_PERSON_NEEDED", code(office.decide(ADA, caseOf(id), "MARK_VENDED", TOKEN + NOTE)));
        var other = TOKEN.replace("7802", "7803") + NOTE;
        assertEquals("409 CASE_CHANGED", code(office.decide(BOLA, caseOf(id), "MARK_VENDED", other)));
        assertEquals("409 APPROVAL_OPEN", code(office.decide(BOLA, caseOf(id), "WRITE_OFF", NOTE)));
        assertEquals(State.REVIEW, till.state(id));
        var answer = office.decide(BOLA, caseOf(id), "MARK_VENDED", TOKEN + NOTE);
        assertEquals("200 ", code(answer));
        assertFalse(answer.body().contains(DIGITS), answer.body());
        var sold = till.purchases.get(id);
        assertEquals(State.VENDED, sold.state());
        assertEquals(
                List.of(new Token(Token.Kind.CREDIT, DIGITS)), sold.vending().tokens());
        assertEquals(444L, sold.vending().unitsTenths());
    }

    @Test
    void whatIsProposedIsAgreedToAtTheApprovalsAndEndsWithItsCase() throws Exception {
        var id = inDoubt();
        office.decide(ADA, caseOf(id), "WRITE_OFF", NOTE);
        var approval = office.see(caseOf(id)).at("/about/approvalId").asLong();
        var path = "/v1/staff/approvals/" + approval;
        var seen = Market.json(office.get(BOLA, path));
        assertTrue(seen.path("mayDecide").asBoolean(), seen.toString());
        assertEquals("Write off ₦10,107.50 of " + id, seen.path("summary").asString());
        assertTrue(office.get(BOLA, "/v1/staff/approvals?whose=WAITING").body().contains(id.value()));
        assertFalse(office.get(ADA, "/v1/staff/approvals?whose=WAITING").body().contains(id.value()));
        assertTrue(office.get(ADA, "/v1/staff/approvals?whose=MINE").body().contains(id.value()));
        assertEquals("409 SECOND_PERSON_NEEDED", code(office.post(ADA, path + "/agreements", "{\"version\":0}")));
        assertEquals("409 STALE_VERSION", code(office.post(BOLA, path + "/agreements", "{\"version\":1}")));
        assertEquals("404 APPROVAL_NOT_FOUND", code(office.get(BOLA, "/v1/staff/approvals/999999999")));
        assertEquals("400 FIELD_INVALID", code(office.get(BOLA, "/v1/staff/approvals?kind=x")));
        assertEquals("400 FIELD_MISSING", code(office.post(BOLA, path + "/refusals", "{\"version\":0}")));
        assertEquals("200 ", code(office.post(BOLA, path + "/agreements", "{\"version\":0}")));
        assertEquals(State.WRITTEN_OFF, till.state(id));
        assertEquals("200 ", code(office.post(BOLA, path + "/agreements", "{\"version\":0}")), "the answer was lost");
        var next = inDoubt();
        office.decide(ADA, caseOf(next), "WRITE_OFF", NOTE);
        var open = office.see(caseOf(next)).at("/about/approvalId").asLong();
        assertEquals("200 ", code(office.decide(BOLA, caseOf(next), "RESUME", "")));
        assertTrue(office.get(ADA, "/v1/staff/approvals/" + open).body().contains("WITHDRAWN"));
    }

    @Test
    void muchMoneyTakesTwoWhateverTheProgramThinks() throws Exception {
        var id = inDoubt();
        till.shop.owner().sql("update alone_limit set most_kobo = 1010749").update();
        try {
            assertEquals(
                    "[\"MARK_VENDED\",\"REFUND\",\"WRITE_OFF\"]",
                    office.see(caseOf(id)).path("takesTwo").toString());
            var alone = Change.of(Move.DECIDE_REFUND, "alone")
                    .decided(new Change.Decision("REFUND", ADA, null))
                    .refund(new Change.Refunding(Refund.WHOLE, Till.TOTAL, Refund.Reason.DECIDED));
            assertThrows(DataAccessException.class, () -> till.purchases.applyHere(id, alone));
            assertEquals("400 FIELD_MISSING", code(office.decide(ADA, caseOf(id), "REFUND", "")));
            assertEquals("202 ", code(office.decide(ADA, caseOf(id), "REFUND", NOTE)));
            assertEquals("200 ", code(office.decide(BOLA, caseOf(id), "REFUND", NOTE)));
        } finally {
            till.shop.owner().sql("update alone_limit set most_kobo = 5000000").update();
        }
        assertEquals(State.REFUNDING, till.state(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BURN | `` | 400 FIELD_WRONG_TYPE",
                "MARK_VENDED | `` | 400 FIELD_MISSING",
                "MARK_VENDED | ,\"tokens\":[] | 400 FIELD_MISSING",
                "MARK_VENDED | ,\"tokens\":[{\"kind\":\"CREDIT\",\"digits\":\"2636205440598275780\"}] | 400 FIELD_INVALID",
                "MARK_VENDED | ,\"tokens\":[{\"kind\":\"BONUS\",\"digits\":\"26362054405982757802\"}] | 400 FIELD_MISSING",
                "MARK_VENDED | ,\"tokens\":[{\"kind\":\"CREDIT\"}] | 400 FIELD_MISSING",
                "MARK_VENDED | ,\"units\":\"4,4\" | 400 FIELD_INVALID",
                "MARK_VENDED | ,\"units\":4.4 | 400 FIELD_WRONG_TYPE",
                "REFUND | ,\"units\":\"4.4\" | 400 FIELD_INVALID",
                "REFUND | ,\"note\":\"2636 2054 4059 8275 7802\" | 400 FIELD_INVALID",
                "REFUND | ,\"note\":\"a\\u0000b\" | 400 FIELD_INVALID",
                "REFUND | ,\"by\":\"me\" | 400 FIELD_UNKNOWN",
                "SETTLE | `` | 400 FIELD_MISSING",
                "SETTLE | ,\"note\":\"seen\" | 409 CASE_ACTION_NOT_POSSIBLE",
                "SEND_AGAIN | `` | 409 CASE_ACTION_NOT_POSSIBLE",
                "WRITE_OFF | ,\"note\":\" \" | 400 FIELD_MISSING"
            })
    void whatDoesNotFitIsRefusedAndChangesNothing(String action, String fields, String code) throws Exception {
        var id = inDoubt();
        assertEquals(code, code(office.decide(ADA, caseOf(id), action, fields)));
        assertEquals(State.REVIEW, till.state(id));
        assertTrue(office.see(caseOf(id)).at("/about/note").isMissingNode());
    }

    @Test
    void whoIsNotSignedInSeesAndDecidesNothing() throws Exception {
        var path = "/v1/staff/cases/" + caseOf(inDoubt());
        assertEquals("401 SIGN_IN_REQUIRED", code(till.shop.get(path)));
        assertEquals(
                "401 SIGN_IN_REQUIRED",
                code(till.shop.post(path + "/decision", "{}", "Idempotency-Key", "key-0000-0001")));
        assertEquals("404 CASE_NOT_FOUND", code(office.get(ADA, "/v1/staff/cases/999999999")));
        assertEquals("400 FIELD_WRONG_TYPE", code(office.get(ADA, "/v1/staff/cases/first")));
        assertEquals("400 FIELD_INVALID", code(office.get(ADA, "/v1/staff/cases?kind=x")));
        assertEquals("400 FIELD_INVALID", code(office.get(ADA, "/v1/staff/cases?limit=0")));
    }

    @Test
    void writingOffTakesTwoPeople() throws Exception {
        var id = inDoubt();
        var proposal = office.decide(ADA, caseOf(id), "WRITE_OFF", NOTE);
        assertEquals("202 ", code(proposal));
        assertEquals(State.REVIEW, till.state(id));
        assertEquals("409 SECOND_PERSON_NEEDED", code(office.decide(ADA, caseOf(id), "WRITE_OFF", NOTE)));
        assertEquals("200 ", code(office.decide(BOLA, caseOf(id), "WRITE_OFF", NOTE)));
        assertEquals(State.WRITTEN_OFF, till.state(id));
        assertEquals(List.of("customer-funds 1010750", "unclaimed -1010750"), postings(id + "/written-off"));
        var about = office.see(caseOf(id)).path("about");
        assertEquals(ADA, about.path("proposedBy").asString());
        assertEquals(BOLA, about.path("decidedBy").asString());
    }

    @Test
    void ofManyWhoDecideAtOnceOneWins() throws Exception {
        var id = inDoubt();
        var all = new ArrayList<Callable<String>>();
        assertEquals("202 ", code(office.decide(ADA, caseOf(id), "MARK_VENDED", TOKEN + NOTE)));
        for (var i = 0; i < 6; i++) {
            var first = i % 2 == 0;
            all.add(() -> code(
                    first
                            ? office.decide(ADA, caseOf(id), "REFUND", "")
                            : office.decide(BOLA, caseOf(id), "MARK_VENDED", TOKEN + NOTE)));
        }
        var answers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        var refunded = till.state(id) == State.REFUNDING;
        assertEquals(refunded ? 0 : 2, postings(id + "/vended").size() / 2, answers.toString());
        assertEquals(refunded ? 2 : 0, postings(id + "/refund-0").size(), answers.toString());
        var losers = answers.stream().filter(one -> one.startsWith("409 ")).count();
        assertTrue(losers >= 3, answers.toString());
    }

    /** A refund of money that was paid twice, held up at the gateway. */
    private PurchaseId withStuckExcess() {
        var id = inDoubt();
        assertTrue(refunds.paidMore(till.purchases.get(id), Till.TOTAL.plus(new Kobo(500))));
        refunds.question(till.refund(id, 1), "the gateway says: no funds");
        return id;
    }

    @Test
    void aStuckRefundIsSentAgainUnderItsKey() throws Exception {
        var id = withStuckExcess();
        var stuck = office.caseOf(id + "-R1", "REFUND_NEEDS_ATTENTION");
        assertEquals(
                "[\"SEND_AGAIN\",\"WRITE_OFF\"]",
                office.see(stuck).path("actions").toString());
        assertEquals(500, office.see(stuck).path("atStakeKobo").asLong());
        assertEquals("200 ", code(office.decide(ADA, stuck, "SEND_AGAIN", "")));
        assertEquals("DUE", refund(id + "-R1"));
        assertEquals("409 CASE_CHANGED", code(office.decide(BOLA, stuck, "SEND_AGAIN", "")));
    }

    @Test
    void theStuckRefundOfEverythingIsSentAgainOrWrittenOff() throws Exception {
        var id = till.paid();
        refunds.question(till.refunding(id), "the gateway says: no funds");
        var first = office.caseOf(id.value(), "REFUND_NEEDS_ATTENTION");
        assertEquals("200 ", code(office.decide(ADA, first, "SEND_AGAIN", "")));
        assertEquals("200 ", code(office.decide(ADA, first, "SEND_AGAIN", "")), "the answer was lost");
        assertEquals(State.REFUNDING, till.state(id));
        assertEquals("DUE", refund(id + "-R0"));
        refunds.question(till.refund(id, Refund.WHOLE), "the gateway says: no funds");
        var second = office.caseOf(id.value(), "REFUND_NEEDS_ATTENTION");
        assertEquals("202 ", code(office.decide(ADA, second, "WRITE_OFF", NOTE)));
        assertEquals("200 ", code(office.decide(BOLA, second, "WRITE_OFF", NOTE)));
        assertEquals(State.WRITTEN_OFF, till.state(id));
        assertEquals("WRITTEN_OFF", refund(id + "-R0"));
        assertEquals(List.of("refunds 1010750", "unclaimed -1010750"), postings(id + "/written-off"));
    }

    @Test
    void aStuckRefundIsWrittenOffByTwo() throws Exception {
        var id = withStuckExcess();
        var stuck = office.caseOf(id + "-R1", "REFUND_NEEDS_ATTENTION");
        assertEquals("202 ", code(office.decide(ADA, stuck, "WRITE_OFF", NOTE)));
        assertEquals("REVIEW", refund(id + "-R1"));
        assertEquals("200 ", code(office.decide(BOLA, stuck, "WRITE_OFF", NOTE)));
        assertEquals("WRITTEN_OFF", refund(id + "-R1"));
        assertEquals(List.of("refunds 500", "unclaimed -500"), postings(id + "/written-off-1"));
    }

    @Test
    void decidingThePurchaseLeavesTheCaseOfItsRefundOpen() throws Exception {
        var id = withStuckExcess();
        assertEquals("200 ", code(office.decide(ADA, caseOf(id), "RESUME", "")));
        var stuck = office.caseOf(id + "-R1", "REFUND_NEEDS_ATTENTION");
        assertTrue(office.see(stuck).at("/about/decision").isMissingNode());
    }

    @Test
    void aCaseAsideIsSettledByOneAndItsLossWrittenOffByTwo() throws Exception {
        var id = inDoubt();
        till.purchases.unawaited(till.purchases.get(id), "delivered beside", List.of());
        var aside = office.caseOf(id.value(), "TOKEN_UNAWAITED");
        assertEquals(
                "[\"SETTLE\",\"WRITE_OFF\"]", office.see(aside).path("actions").toString());
        assertEquals("409 CASE_ACTION_NOT_POSSIBLE", code(office.decide(ADA, aside, "REFUND", "")));
        assertEquals("200 ", code(office.decide(ADA, aside, "SETTLE", NOTE)));
        till.purchases.unawaited(till.purchases.get(id), "delivered beside", List.of());
        var again = office.caseOf(id.value(), "TOKEN_UNAWAITED");
        assertEquals("202 ", code(office.decide(ADA, again, "WRITE_OFF", NOTE)));
        assertEquals("409 SECOND_PERSON_NEEDED", code(office.decide(ADA, again, "WRITE_OFF", NOTE)));
        assertEquals("200 ", code(office.decide(BOLA, again, "WRITE_OFF", NOTE)));
        assertEquals(State.REVIEW, till.state(id));
    }

    @Test
    void whoTakesACaseOwnsItAndNotesStay() throws Exception {
        var id = inDoubt();
        var path = "/v1/staff/cases/" + caseOf(id);
        assertEquals(
                "400 IDEMPOTENCY_KEY_INVALID",
                code(till.shop.post(path + "/owner", "", "Cookie", Office.cookie(ADA), "Idempotency-Key", "x")));
        assertEquals("200 ", code(office.post(BOLA, path + "/owner", "")));
        assertTrue(office.get(BOLA, "/v1/staff/cases?mine=true").body().contains(id.value()));
        assertEquals("400 FIELD_MISSING", code(office.post(BOLA, path + "/notes", "{}")));
        assertEquals("200 ", code(office.post(BOLA, path + "/notes", "{\"note\":\"called them\"}")));
        assertEquals("200 ", code(office.post(ADA, path + "/notes", "{\"note\":\"no answer\"}")));
        var about = office.see(caseOf(id)).path("about");
        assertEquals(BOLA, about.path("owner").asString());
        assertEquals(2, about.path("note").asString().lines().count());
        office.decide(ADA, caseOf(id), "RESUME", "");
        assertEquals("409 CASE_CHANGED", code(office.post(BOLA, path + "/owner", "")));
    }
}
