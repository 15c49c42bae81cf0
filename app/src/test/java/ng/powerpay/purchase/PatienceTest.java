package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Work;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.vending.Vendors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everything ends: late money is found, and what nobody can tell goes to a person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatienceTest {

    private static final PaymentStatus PENDING = new PaymentStatus.Pending("abandoned");

    private final Till till = new Till();
    private final Refunds refunds = till.shop.bean(Refunds.class);
    private final Hints hints = till.shop.bean(Hints.class);
    private final ConfirmPayment confirm =
            new ConfirmPayment(till.purchases, new Gateways(List.of(till)), Duration.ofHours(24), _ -> {});
    private final RefundPayment refund = new RefundPayment(refunds, new Gateways(List.of(till)));

    @AfterAll
    void close() {
        till.close();
    }

    private void answer(PurchaseId id, PaymentStatus status, int times) {
        for (var i = 0; i < times; i++) {
            till.payments.add(() -> status);
            till.run(confirm, id);
        }
    }

    private PurchaseId old() {
        var id = till.place();
        till.age(id, Duration.ofDays(3));
        return id;
    }

    private void hint(PurchaseId id) {
        hints.received(new Hint("till", "charge.success:" + id, Hint.Kind.PAYMENT, id.value(), 0));
    }

    private void set(PurchaseId id, String columns) {
        till.shop
                .database()
                .sql("update purchase set " + columns + " where id = :id")
                .param("id", id.value())
                .update();
    }

    @Test
    void whoPaysWhileTheLastQuestionIsAnsweredIsNotExpired() {
        var id = old();
        answer(id, PENDING, 5);
        till.payments.add(() -> {
            hint(id);
            return PENDING;
        });
        till.run(confirm, id);
        assertEquals(State.AWAITING_PAYMENT, till.state(id));
        answer(id, Till.success(), 1);
        assertEquals(State.PAID, till.state(id));
    }

    @Test
    void aHintDuringAQuestionStaysDue() {
        var id = till.place();
        set(id, "due_at = now() - interval '1 second'");
        assertEquals(
                1,
                till.purchases.claim(100).stream()
                        .filter(due -> due.id().equals(id.value()))
                        .count());
        till.payments.add(() -> {
            till.purchases.hurry(id);
            return PENDING;
        });
        till.run(confirm, id);
        assertTrue(till.purchases.claim(100).stream().anyMatch(due -> due.id().equals(id.value())));
    }

    @Test
    @Tag("failure-12")
    void revivedMoneyIsLookedForMoreThanOnce() {
        var id = old();
        answer(id, PENDING, 6);
        assertEquals(State.EXPIRED, till.state(id));
        hint(id);
        answer(id, PENDING, 3);
        answer(id, Till.success(), 1);
        assertEquals(State.PAID, till.state(id));
    }

    @Test
    void aCustomerWhoSaysToHavePaidIsBelievedEnoughToAsk() {
        var id = old();
        answer(id, PENDING, 6);
        till.purchases.hurry(id);
        answer(id, Till.success(), 1);
        assertEquals(State.PAID, till.state(id));
    }

    @Test
    void aDeclinedPurchaseExpiresToo() {
        var id = old();
        answer(id, new PaymentStatus.Declined("Insufficient Funds"), 6);
        assertEquals(State.EXPIRED, till.state(id));
    }

    @Test
    @Tag("failure-21")
    void aGatewayThatNeverSaysCallsAPerson() {
        var id = old();
        answer(id, new PaymentStatus.Unknown("not readable"), 31);
        assertEquals(State.REVIEW, till.state(id));
    }

    @Test
    void whatNobodySellsIsPaidBack() {
        var id = till.paid();
        var vend = new VendPurchase(
                till.purchases, new Vendors(List.of()), new SettleVend(till.purchases), Clock.systemUTC());
        for (var i = 0; i < 13; i++) {
            till.run(vend, id);
        }
        assertEquals(State.REFUNDING, till.state(id));
    }

    @Test
    @Tag("failure-21")
    void aRefundThatIsNeverConfirmedCallsAPerson() {
        var begun = till.refunding(till.paid());
        for (var i = 0; i < 49; i++) {
            till.refundQuestions.add(() -> new RefundStatus.Unknown("no answer"));
            refund.run(asked(begun, i));
        }
        assertEquals(State.REVIEW, till.state(begun.purchase()));
    }

    private static Refund asked(Refund refund, int asks) {
        return new Refund(
                refund.purchase(),
                refund.number(),
                refund.gateway(),
                refund.payment(),
                refund.asked(),
                refund.amount(),
                refund.reason(),
                asks,
                true);
    }

    @Test
    @Tag("failure-20")
    void aRefundRefusedBecauseAnotherIsUnderWayIsNotAPersonsCase() {
        var begun = till.refunding(till.paid());
        till.refundQuestions.add(RefundStatus.NotFound::new);
        till.refunds.add(() -> new RefundStatus.NeedsAttention("fully reversed already"));
        till.refundQuestions.add(() -> new RefundStatus.Pending("processing"));
        refund.run(begun);
        assertEquals(State.REFUNDING, till.state(begun.purchase()));
    }

    @Test
    @Tag("failure-16")
    void whatStaysStuckClaimAfterClaimWaitsForAPersonFromEveryState() {
        var steps = till.shop.bean(PurchaseConfiguration.Steps.class);
        var vending = till.paid();
        till.purchases.apply(
                vending, Change.of(Move.BEGIN_VEND, "begun").attempt(new Change.Attempt("till", vending + "/1", 1)));
        var all = List.of(till.place(), till.paid(), vending);
        for (var id : all) {
            set(id, "claims = 320, due_at = now() - interval '9 days', price = '{}'");
        }
        var due = till.purchases.claim(all.size());
        assertEquals(
                List.of(Work.STUCK, Work.STUCK, Work.STUCK),
                due.stream().map(DueWork.Due::kind).toList());
        due.forEach(steps.purchase()::carryOn);
        var refunding = till.refunding(till.paid());
        till.shop
                .database()
                .sql("update refund set claims = 320, due_at = now() - interval '9 days'" + " where purchase_id = :id")
                .param("id", refunding.purchase().value())
                .update();
        refunds.claim(1).forEach(steps.refund()::carryOn);
        assertEquals(
                4L,
                till.shop
                        .database()
                        .sql("select count(*) from review_case c join purchase p on p.id = c.purchase_id"
                                + " where c.decision is null and p.state = 'REVIEW' and c.text like 'no step%'")
                        .query(Long.class)
                        .single());
    }
}
