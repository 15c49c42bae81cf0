package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Transfer;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.Vendors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A purchase's bank account: one, while it is unpaid, and money that comes by it twice goes back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenCheckoutTest {

    private static final Duration UNPAID_FOR = Duration.ofHours(24);

    private final Till till = new Till();
    private final Purchases purchases = till.purchases;
    private final Refunds refunds = till.shop.bean(Refunds.class);
    private final Gateways gateways = new Gateways(List.of(till));
    private final ShopConfig config = new ShopConfig(
            URI.create("http://127.0.0.1:1"),
            "guest.example",
            UNPAID_FOR,
            Duration.ofSeconds(45),
            ShopConfig.Role.ALL,
            1);
    private final OpenCheckout open = new OpenCheckout(purchases, till.shop.bean(SqlPurchases.class), gateways, config);

    @AfterAll
    void close() {
        till.close();
    }

    private static Transfer.Account account(String number, Duration life) {
        return new Transfer.Account(
                "Test Bank", number, "PowerPay", Till.TOTAL, Instant.now().plus(life));
    }

    private OpenCheckout.Given ask(PurchaseId id) {
        return open.account(purchases.get(id));
    }

    private ErrorCode refusal(PurchaseId id) {
        return assertThrows(Problem.class, () -> ask(id)).code();
    }

    private long count(String sql, PurchaseId id) {
        return till.shop
                .database()
                .sql("select count(*) from " + sql)
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void aGatewayThatIsDownIsAskedAgainLaterAndNothingIsKept() {
        var id = till.place();
        till.transfers.add(() -> new Transfer.Unavailable("no answer"));
        var problem = assertThrows(Problem.class, () -> ask(id));
        assertEquals(ErrorCode.GATEWAY_UNAVAILABLE, problem.code());
        assertNotNull(problem.retryAfter());
        till.transfers.add(() -> account("1111111111", Duration.ofMinutes(30)));
        assertTrue(ask(id).fresh());
        assertFalse(ask(id).fresh());
        assertEquals(1, count("purchase_event where kind = 'ACCOUNT_GIVEN' and purchase_id = :id", id));
    }

    @Test
    void whatTheGatewayRefusesForGoodIsSaid() {
        var id = till.place();
        till.transfers.add(() -> new Transfer.Refused("its page was opened"));
        assertEquals(ErrorCode.TRANSFER_NOT_OFFERED, refusal(id));
        till.transfers.add(Transfer.NotOffered::new);
        assertEquals(ErrorCode.TRANSFER_NOT_OFFERED, refusal(id));
        till.transfers.add(() -> account("1111111111", Duration.ofSeconds(-1)));
        assertEquals(ErrorCode.TRANSFER_NOT_OFFERED, refusal(id));
    }

    @Test
    void anAccountNeverOutlivesTheTimeToPay() {
        var id = till.place();
        till.transfers.add(() -> account("1111111111", Duration.ofDays(9)));
        var purchase = purchases.get(id);
        assertEquals(purchase.createdAt().plus(UNPAID_FOR), ask(id).account().expires());
        till.age(id, UNPAID_FOR.minusMinutes(1));
        assertEquals(ErrorCode.CHECKOUT_EXPIRED, refusal(id));
        purchases.apply(id, Change.of(Move.EXPIRE, "nobody paid in time"));
        assertEquals(ErrorCode.CHECKOUT_EXPIRED, refusal(id));
        assertNull(purchases.get(id).openAccount());
    }

    @Test
    void aClosedAccountGivesWayToAnotherOfTheSamePayment() {
        var id = till.place();
        till.transfers.add(() -> account("1111111111", Duration.ofMinutes(30)));
        ask(id);
        till.age(id, Duration.ofMinutes(40));
        till.shop
                .database()
                .sql("update purchase set transfer_account = jsonb_set(transfer_account, '{expires}',"
                        + " '\"2026-01-01T00:00:00Z\"') where id = :id")
                .param("id", id.value())
                .update();
        assertNull(purchases.get(id).openAccount());
        till.transfers.add(() -> account("2222222222", Duration.ofMinutes(30)));
        assertEquals("2222222222", ask(id).account().number());
        assertEquals("2222222222", ask(id).account().number());
    }

    @Test
    void whoAskAtOnceAreShownOneAccount() throws Exception {
        var id = till.place();
        var both = new CountDownLatch(2);
        for (var number : List.of("1111111111", "2222222222")) {
            till.transfers.add(() -> {
                both.countDown();
                awaited(both);
                return account(number, Duration.ofMinutes(30));
            });
        }
        var seen = purchases.get(id);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> open.account(seen));
            var other = threads.submit(() -> open.account(seen));
            assertEquals(one.get().account().number(), other.get().account().number());
            assertTrue(one.get().fresh() != other.get().fresh());
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsPaidWhileTheAccountIsAskedForGetsNone() {
        var id = till.place();
        till.transfers.add(() -> {
            purchases.apply(
                    id, Change.of(Move.PAY, "paid").paid(new Change.Payment(Till.TOTAL, "card", Instant.now(), null)));
            return account("1111111111", Duration.ofMinutes(30));
        });
        assertEquals(ErrorCode.PURCHASE_NOT_AWAITING_PAYMENT, refusal(id));
        assertNull(purchases.get(id).paying().account());
    }

    @Test
    @Tag("failure-12")
    void paidByAccountAndByCardItIsVendedOnceAndTheSecondGoesBack() {
        var id = till.place();
        till.transfers.add(() -> account("1111111111", Duration.ofMinutes(30)));
        ask(id);
        var vendors = new Vendors(List.of(till));
        var vend = new VendPurchase(purchases, vendors, new SettleVend(purchases), Clock.systemUTC());
        var confirm = new ConfirmPayment(purchases, gateways, UNPAID_FOR, vend);
        var hints = till.shop.bean(Hints.class);
        var take = new TakeHint(purchases, refunds, hints, gateways, vendors);
        till.sent.clear();
        till.payments.add(() -> new PaymentStatus.Paid(Till.TOTAL, "NGN", "account_transfer", null, Instant.now()));
        till.vends.add(Till::token);
        till.run(confirm, id);
        assertEquals(State.VENDED, till.state(id));
        assertEquals(ErrorCode.PURCHASE_NOT_AWAITING_PAYMENT, refusal(id));
        var twice = Till.TOTAL.plus(Till.TOTAL);
        till.payments.add(() -> new PaymentStatus.Paid(twice, "NGN", "card", null, Instant.now()));
        take.run(new Hint("till", "second:" + id, Hint.Kind.PAYMENT, id.value(), 0));
        assertEquals(1, till.sent.size(), till.sent.toString());
        till.refundQuestions.add(RefundStatus.Done::new);
        new RefundPayment(refunds, gateways).run(till.refund(id, 1));
        assertEquals(1, count("purchase where refunded_kobo = 1010750 and state = 'VENDED' and id = :id", id));
    }
}
