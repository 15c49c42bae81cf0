package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Webhook;
import ng.powerpay.vending.Vendors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everything ends: late money is found, and what nobody can tell goes to a person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatienceTest {

    private static final PaymentStatus PENDING = new PaymentStatus.Pending("abandoned");

    private final Till till = new Till();
    private final ConfirmPayment confirm =
            new ConfirmPayment(till.purchases, new Gateways(List.of(till)), Duration.ofHours(24));
    private final RefundPurchase refund = new RefundPurchase(till.purchases, new Gateways(List.of(till)));

    @AfterAll
    void close() {
        till.close();
    }

    private void answer(PurchaseId id, PaymentStatus status, int times) {
        for (var i = 0; i < times; i++) {
            till.payments.add(() -> status);
            confirm.run(id.value());
        }
    }

    private PurchaseId old() {
        var id = till.place();
        till.age(id, Duration.ofDays(3));
        return id;
    }

    private void hint(PurchaseId id) {
        till.purchases.received("till", new Webhook.Hint("charge.success:" + id, id.value()));
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
        confirm.run(id.value());
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
        confirm.run(id.value());
        assertTrue(till.purchases.claim(100).stream().anyMatch(due -> due.id().equals(id.value())));
    }

    @Test
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
            vend.run(id.value());
        }
        assertEquals(State.VEND_FAILED, till.state(id));
    }

    @Test
    void aRefundThatIsNeverConfirmedCallsAPerson() {
        var id = till.paid();
        till.purchases.apply(id, Change.of(Move.GIVE_UP_VEND, "closed"));
        for (var i = 0; i < 49; i++) {
            till.refundQuestions.add(() -> new RefundStatus.Unknown("no answer"));
            refund.run(id.value());
        }
        assertEquals(State.REVIEW, till.state(id));
    }

    @Test
    void aRefundRefusedBecauseAnotherIsUnderWayIsNotAPersonsCase() {
        var id = till.paid();
        till.purchases.apply(id, Change.of(Move.GIVE_UP_VEND, "closed"));
        till.refundQuestions.add(RefundStatus.NotFound::new);
        till.refunds.add(() -> new RefundStatus.NeedsAttention("fully reversed already"));
        till.refundQuestions.add(() -> new RefundStatus.Pending("processing"));
        refund.run(id.value());
        assertEquals(State.REFUNDING, till.state(id));
    }

    @Test
    void whatStaysStuckClaimAfterClaimWaitsForAPersonFromEveryState() {
        var steps = till.shop.bean(PurchaseConfiguration.Steps.class).byState();
        var failed = till.paid();
        till.purchases.apply(failed, Change.of(Move.GIVE_UP_VEND, "closed"));
        var refunding = till.paid();
        till.purchases.apply(refunding, Change.of(Move.GIVE_UP_VEND, "closed"));
        till.purchases.apply(refunding, Change.of(Move.BEGIN_REFUND, "begun"));
        var vending = till.paid();
        till.purchases.apply(vending, Change.of(Move.BEGIN_VEND, "begun"));
        var all = List.of(till.place(), till.paid(), failed, refunding, vending);
        for (var id : all) {
            set(id, "claims = 160, due_at = now() - interval '9 days', price = '{}'");
        }
        var due = till.purchases.claim(all.size());
        assertEquals(
                Map.of(Purchases.STUCK, (long) all.size()),
                due.stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                one -> one.kind(), java.util.stream.Collectors.counting())));
        due.forEach(
                one -> java.util.Objects.requireNonNull(steps.get(one.kind())).run(one.id()));
        assertEquals(
                (long) all.size(),
                till.shop
                        .database()
                        .sql("select count(*) from purchase_event e join purchase p on p.id = e.purchase_id"
                                + " where e.kind = 'GIVEN_UP' and p.state = 'REVIEW'")
                        .query(Long.class)
                        .single());
    }
}
