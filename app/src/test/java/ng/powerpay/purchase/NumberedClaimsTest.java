package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import ng.powerpay.job.Claims;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.SqlClaims;
import ng.powerpay.job.Taking;
import ng.powerpay.job.Work;
import ng.powerpay.notify.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Of all who hear of a claim one goes on, however often and in whatever order they hear of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberedClaimsTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Till till = new Till();
    private final Claims<Purchase> claims = till.purchases.claims();

    @AfterAll
    void close() {
        till.close();
    }

    private <T> DueWork.Due<T> claim(DueWork<T> work, String id) {
        return work.claim(1_000).stream()
                .filter(due -> due.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PurchaseId due() {
        var id = till.paid();
        hurry(id);
        return id;
    }

    private void hurry(PurchaseId id) {
        till.shop
                .database()
                .sql("update purchase set due_at = now() where id = :id and due_at is not null")
                .param("id", id.value())
                .update();
    }

    @Test
    void ofManyWhoNameTheSameClaimOneGetsTheRow() throws Exception {
        var id = due();
        var claimed = claim(till.purchases, id.value());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Taking<Purchase>> take = () -> claims.take(id.value(), claimed.claim());
            var answers = threads.invokeAll(java.util.Collections.nCopies(8, take));
            var taken = 0;
            for (var answer : answers) {
                taken += answer.get() instanceof Taking.Taken<Purchase> ? 1 : 0;
            }
            assertEquals(1, taken);
        }
        assertInstanceOf(Taking.Held.class, claims.take(id.value(), claimed.claim()));
    }

    @Test
    void aClaimThatWasOvertakenIsWorthNothing() {
        var id = due();
        var old = claim(till.purchases, id.value());
        hurry(id);
        var young = claim(till.purchases, id.value());
        assertInstanceOf(Taking.Held.class, claims.take(id.value(), old.claim()));
        assertInstanceOf(Taking.Taken.class, claims.take(id.value(), young.claim()));
    }

    @Test
    void afterItsStepNothingIsLeftToTake() {
        var id = due();
        var claimed = claim(till.purchases, id.value());
        till.purchases.again(till.purchases.get(id), LONG, null, null);
        assertInstanceOf(Taking.Over.class, claims.take(id.value(), claimed.claim()));
    }

    @Test
    void whatOthersWereToldOfIsLeftToThem() {
        var id = due();
        var claimed = claim(till.purchases, id.value());
        claims.told(List.of(claimed), LONG);
        till.age(id, Duration.ofMinutes(50));
        assertEquals(
                List.of(),
                till.purchases.claim(1_000).stream()
                        .filter(one -> one.id().equals(id.value()))
                        .toList());
        till.age(id, Duration.ofMinutes(11));
        assertEquals(claimed.claim() + 2, claim(till.purchases, id.value()).claim());
    }

    @Test
    void aTryCountsOnceWhetherItWasTakenOverOrNot() {
        var id = due();
        var claimed = claim(till.purchases, id.value());
        assertEquals(1, SqlClaims.tries(claimed.claim()));
        claims.told(List.of(claimed), Duration.ZERO);
        assertInstanceOf(Taking.Taken.class, claims.take(id.value(), claimed.claim()));
        assertEquals(1, tries(id));
        hurry(id);
        claim(till.purchases, id.value());
        assertEquals(2, tries(id));
    }

    @Test
    void whatIsHandedToQueuesIsGivenUpAfterTheSameTries() {
        var id = due();
        for (var i = 0; i < Purchases.MOST_CLAIMS; i++) {
            var claimed = claim(till.purchases, id.value());
            assertEquals("PAID", claimed.kind(), "try " + i);
            claims.take(id.value(), claimed.claim());
            hurry(id);
        }
        assertEquals(Work.STUCK, claim(till.purchases, id.value()).kind());
    }

    private int tries(PurchaseId id) {
        var sql = "select claims from purchase where id = :id";
        var counter = till.shop.database().sql(sql).param("id", id.value());
        return SqlClaims.tries(counter.query(Integer.class).single());
    }

    @Test
    void whatIsPutBackWasNeverClaimed() {
        var id = due();
        var claimed = claim(till.purchases, id.value());
        claims.putBack(List.of(claimed), Duration.ZERO);
        assertEquals(claimed.claim(), claim(till.purchases, id.value()).claim());
    }

    @Test
    void whatSomebodyTookInTheMeantimeIsNotPutBack() {
        var id = due();
        var claimed = claim(till.purchases, id.value());
        claims.take(id.value(), claimed.claim());
        claims.putBack(List.of(claimed), Duration.ZERO);
        assertInstanceOf(Taking.Held.class, claims.take(id.value(), claimed.claim()));
    }

    @Test
    void refundsEventsAndMessagesAreTakenByTheirIdsToo() {
        var id = till.paid();
        till.refunding(id);
        var refunds = till.shop.bean(Refunds.class);
        var refund = claim(refunds, id + "-R0");
        assertInstanceOf(Taking.Taken.class, refunds.claims().take(refund.id(), refund.claim()));

        var hints = till.shop.bean(Hints.class);
        hints.received(new Hint("till", "an event 1", Hint.Kind.REFUND, id.value(), 0));
        var hint = claim(hints, "till an event 1");
        assertInstanceOf(Taking.Taken.class, hints.claims().take(hint.id(), hint.claim()));

        var messages = till.shop.bean(Messages.class);
        messages.sendAgain(id.value(), ng.powerpay.notify.Channel.SMS, "key-" + id);
        var message = messages.claim(1_000).getLast();
        assertInstanceOf(Taking.Taken.class, messages.claims().take(message.id(), message.claim()));
        assertInstanceOf(Taking.Held.class, messages.claims().take(message.id(), message.claim()));
    }

    @Test
    void whatIsNoRowIsUnknown() {
        assertInstanceOf(Taking.Unknown.class, claims.take("PP0000000000", 1));
        assertInstanceOf(Taking.Unknown.class, claims.take("x' or 'x'='x", 1));
        assertInstanceOf(
                Taking.Unknown.class, till.shop.bean(Messages.class).claims().take("1e9", 1));
        assertInstanceOf(
                Taking.Unknown.class, till.shop.bean(Refunds.class).claims().take("PP0000000000-Rx", 1));
        assertInstanceOf(
                Taking.Unknown.class, till.shop.bean(Hints.class).claims().take("nobody", 1));
    }
}
