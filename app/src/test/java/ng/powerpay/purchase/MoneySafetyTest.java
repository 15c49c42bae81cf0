package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.Vendors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/** The failure classes that no single provider answer shows; the tags give their numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneySafetyTest {

    private final Till till = new Till();
    private final Purchases purchases = till.purchases;
    private final Refunds refunds = till.shop.bean(Refunds.class);
    private final Hints hints = till.shop.bean(Hints.class);
    private final Vendors vendors = new Vendors(List.of(till));
    private final Gateways gateways = new Gateways(List.of(till));
    private final SettleVend settle = new SettleVend(purchases);
    private final VendPurchase vend = new VendPurchase(purchases, vendors, settle, Clock.systemUTC());
    private final FindLostVend find = new FindLostVend(purchases, vendors, settle);
    private final TakeHint take = new TakeHint(purchases, refunds, hints, gateways, vendors);
    private final RefundPayment giveBack = new RefundPayment(refunds, gateways);

    @AfterAll
    void close() {
        till.close();
    }

    private long count(String sql, PurchaseId id) {
        return till.shop
                .database()
                .sql("select count(*) from " + sql)
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private PurchaseId vending() {
        var id = till.paid();
        till.vends.add(() -> Till.UNKNOWN);
        till.run(vend, id);
        return id;
    }

    private PurchaseId vended() {
        var id = till.paid();
        till.vends.add(Till::token);
        till.run(vend, id);
        assertEquals(State.VENDED, till.state(id));
        return id;
    }

    private static VendOutcome other() {
        return new VendOutcome.Vended(
                List.of(new Token(Token.Kind.CREDIT, "11112222333344445555")), 444L, null, null, null, null);
    }

    @Test
    @Tag("failure-4")
    void aVendorThatMayVendTwiceIsNeverSentTheSameAgain() {
        till.replaySafe = false;
        try {
            var id = vending();
            till.sent.clear();
            till.age(id, Duration.ofHours(3));
            for (var i = 0; i < 11 && till.state(id) == State.VENDING; i++) {
                till.queries.add(() -> Till.NOT_FOUND);
                till.run(find, id);
            }
            assertEquals(List.of(), till.sent);
            assertEquals(State.REVIEW, till.state(id));
            assertEquals(1, count("review_case where kind = 'VEND_IN_DOUBT' and purchase_id = :id", id));
        } finally {
            till.replaySafe = true;
            till.queries.clear();
        }
    }

    @Test
    @Tag("failure-5")
    void ofTwoTokensTheFirstIsDeliveredAndTheSecondKeptForAPerson() {
        var id = vending();
        var seen = purchases.get(id);
        settle.settle(seen, till, Till.token());
        settle.settle(seen, till, other());
        assertEquals(
                "26362054405982757802",
                purchases.get(id).vending().tokens().getFirst().digits());
        assertEquals(
                1,
                count(
                        "review_case where kind = 'TOKEN_UNAWAITED' and tokens_sealed is not null"
                                + " and purchase_id = :id",
                        id));
        settle.settle(seen, till, Till.token());
        assertEquals(1, count("review_case where purchase_id = :id", id));
    }

    @Test
    @Tag("failure-6")
    void aDeliveryTakenBackIsPostedToldAndGivenToAPerson() {
        var id = vended();
        till.queries.add(() -> new VendOutcome.Refused("040", "reversed to the customer"));
        var reference = FindLostVend.stored(purchases.get(id).vending().reference());
        take.run(new Hint("till", "vend:" + reference, Hint.Kind.VEND, reference, 0));
        assertEquals(State.REVIEW, till.state(id));
        assertEquals(4, count("posting where entry = :id || '/reversed'", id));
        assertEquals(1, count("review_case where kind = 'VEND_REVERSED' and purchase_id = :id", id));
        assertEquals(1, count("message where kind = 'REVERSED' and channel = 'SMS' and purchase_id = :id", id));
        assertTrue(new Decisions(purchases, refunds).refund(id, null, "ada@powerpay.example"));
        assertEquals(State.REFUNDING, till.state(id));
    }

    @Test
    @Tag("failure-7")
    void oneEventAHundredTimesInParallelIsOnePosting() throws Exception {
        var id = till.place();
        var event = new Hint("till", "charge.success:" + id, Hint.Kind.PAYMENT, id.value(), 0);
        var gateway = new Steady(Till.success());
        var each = new ConfirmPayment(purchases, new Gateways(List.of(gateway)), Duration.ofHours(24), _ -> {});
        parallel(100, () -> {
            hints.received(event);
            each.run(purchases.get(id));
            return true;
        });
        assertEquals(1, count("webhook_event where reference = :id", id));
        assertEquals(2, count("posting where purchase_id = :id", id));
        assertEquals(State.PAID, till.state(id));
    }

    @Test
    @Tag("failure-10")
    void anEventThatComesBeforeItsPurchaseIsKept() {
        var id = PurchaseId.fresh();
        var event = new Hint("till", "charge.success:" + id, Hint.Kind.PAYMENT, id.value(), 0);
        hints.received(event);
        take.run(event);
        assertEquals(1, count("webhook_event where reference = :id and due_at > now()", id));
        till.place(id);
        take.run(event);
        assertEquals(1, count("webhook_event where reference = :id and due_at is null", id));
        assertEquals(1, count("purchase where id = :id and due_at <= now()", id));
    }

    @Test
    @Tag("failure-10")
    void aThousandEventsInAnyOrderEndInTheSameState() {
        var all = new ArrayList<Hint>();
        var ids = new ArrayList<PurchaseId>();
        for (var i = 0; i < 50; i++) {
            var id = till.place();
            ids.add(id);
            for (var n = 0; n < 20; n++) {
                var kind = n % 3 == 1 ? Hint.Kind.REFUND : Hint.Kind.PAYMENT;
                all.add(new Hint("till", "event-" + n / 2 + ":" + id, kind, id.value(), 0));
            }
        }
        Collections.shuffle(all, new Random(20_261_123));
        all.forEach(hints::received);
        var gateway = new Steady(Till.success());
        var confirmAll = new ConfirmPayment(purchases, new Gateways(List.of(gateway)), Duration.ofHours(24), _ -> {});
        var takeAll = new TakeHint(purchases, refunds, hints, new Gateways(List.of(gateway)), vendors);
        ids.forEach(id -> confirmAll.run(purchases.get(id)));
        all.forEach(takeAll::run);
        for (var id : ids) {
            assertEquals(State.PAID, till.state(id));
            assertEquals(2, count("posting where purchase_id = :id", id));
            assertEquals(0, count("refund where purchase_id = :id", id));
        }
    }

    @Test
    @Tag("failure-12")
    void aSecondPaymentGoesBackAndTheFirstIsStillVended() {
        var id = vended();
        var twice = Till.TOTAL.plus(Till.TOTAL);
        till.payments.add(() -> paid(twice));
        take.run(new Hint("till", "charge.success-2:" + id, Hint.Kind.PAYMENT, id.value(), 0));
        assertEquals(State.VENDED, till.state(id));
        assertEquals(1, count("refund where number = 1 and amount_kobo = 1010750 and purchase_id = :id", id));
        till.payments.add(() -> paid(twice));
        take.run(new Hint("till", "charge.success-3:" + id, Hint.Kind.PAYMENT, id.value(), 0));
        assertEquals(1, count("refund where purchase_id = :id", id));
        till.refundQuestions.add(RefundStatus.Done::new);
        giveBack.run(till.refund(id, 1));
        assertEquals(1, count("purchase where refunded_kobo = 1010750 and state = 'VENDED' and id = :id", id));
        assertEquals(1, count("message where kind = 'EXCESS' and channel = 'SMS' and purchase_id = :id", id));
    }

    private static PaymentStatus paid(Kobo amount) {
        return new PaymentStatus.Paid(amount, "NGN", "bank_transfer", null, Instant.parse("2026-11-22T20:33:05Z"));
    }

    @Test
    @Tag("failure-13")
    void oneKeyFiftyTimesInParallelIsOnePurchase() throws Exception {
        var key = "one-key-fifty-times";
        var made = parallel(50, () -> till.insert(PurchaseId.fresh(), key).isPresent());
        assertEquals(1, made.stream().filter(fresh -> fresh).count());
        assertTrue(purchases.underKey(key, new byte[32]).orElseThrow().sameInput());
        assertFalse(purchases.underKey(key, new byte[31]).orElseThrow().sameInput());
    }

    @Test
    @Tag("failure-15")
    void whoeverWakesUpLateFindsTheDoorClosed() {
        var id = till.paid();
        var seen = purchases.get(id);
        till.vends.add(Till::token);
        till.run(vend, id);
        till.sent.clear();
        vend.run(seen);
        find(seen);
        assertEquals(List.of(), till.sent);
        assertEquals(State.VENDED, till.state(id));
    }

    private void find(Purchase seen) {
        till.queries.add(() -> Till.UNKNOWN);
        assertThrows(IllegalStateException.class, () -> find.run(seen), "it knows of no attempt");
        till.queries.clear();
    }

    @Test
    @Tag("failure-17")
    void aNodeWithAWrongClockChangesNothing() {
        var tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        var id = till.paid();
        till.vends.add(() -> Till.UNKNOWN);
        till.run(new VendPurchase(purchases, vendors, settle, tomorrow), id);
        till.sent.clear();
        till.queries.add(() -> Till.NOT_FOUND);
        till.run(find, id);
        assertEquals(List.of(), till.sent, "the quiet time is the database's");
        assertEquals(1, count("purchase where due_at between now() and now() + interval '1 hour' and id = :id", id));
    }

    @Test
    @Tag("failure-18")
    void aMoveWhoseAnswerWasLostIsNotMadeTwice() {
        var id = till.place();
        var seen = purchases.get(id);
        var gateway = new Gateways(List.of(new Steady(Till.success())));
        var confirm = new ConfirmPayment(purchases, gateway, Duration.ofHours(24), _ -> {});
        confirm.run(seen);
        confirm.run(seen);
        assertEquals(2, count("posting where purchase_id = :id", id));
        assertEquals(1, count("purchase_event where kind = 'PAY' and purchase_id = :id", id));
    }

    @Test
    @Tag("failure-20")
    void noRefundAndNoSumOfRefundsIsMoreThanWasPaid() {
        var id = till.paid();
        till.refunding(id);
        assertThrows(
                DataAccessException.class,
                () -> till.shop
                        .database()
                        .sql("insert into refund (purchase_id, number, amount_kobo, reason)"
                                + " values (:id, 1, 1, 'DECIDED')")
                        .param("id", id.value())
                        .update());
        till.refundQuestions.add(RefundStatus.NotFound::new);
        till.refunds.add(() -> new RefundStatus.Unknown("no answer"));
        till.sent.clear();
        giveBack.run(till.refund(id, Refund.WHOLE));
        till.refundQuestions.add(RefundStatus.NotFound::new);
        giveBack.run(till.refund(id, Refund.WHOLE));
        assertEquals(List.of("refund " + id + "-R0"), till.sent, "it may still be under way");
        till.refundQuestions.add(RefundStatus.Done::new);
        giveBack.run(till.refund(id, Refund.WHOLE));
        till.refundQuestions.add(RefundStatus.Done::new);
        giveBack.run(till.refund(id, Refund.WHOLE));
        assertEquals(State.REFUNDED, till.state(id));
        assertEquals(2, count("posting where entry = :id || '/refunded-0'", id));
    }

    @Test
    @Tag("failure-22")
    void aChargebackOpensACaseAndLowersTheLimitOfItsPhone() {
        var id = vended();
        var event = new Hint("till", "charge.dispute.create:" + id, Hint.Kind.DISPUTE, id.value(), 0);
        hints.received(event);
        take.run(event);
        assertEquals(1, count("review_case where kind = 'CHARGEBACK' and purchase_id = :id", id));
        var phone = purchases.get(id).contact().phone();
        assertEquals(new Kobo(500_000), purchases.limitOf(phone).orElseThrow());
        assertTrue(till.insert(PurchaseId.fresh(), "after-chargeback").isEmpty());
        till.shop.owner().sql("delete from customer_limit").update();
    }

    private static <T> List<T> parallel(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(times, work));
            var answers = new ArrayList<T>();
            for (var one : all) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
