package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.Vendors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Steps that overlap, sleep and wake up late: what only happens between two of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepRacesTest {

    private static final VendOutcome NOT_SENT = new VendOutcome.NotSent("no connection");

    private final Till till = new Till();
    private final SettleVend settle = new SettleVend(till.purchases);
    private final Vendors vendors = new Vendors(List.of(till));
    private final VendPurchase vend = new VendPurchase(till.purchases, vendors, settle, Clock.systemUTC());
    private final FindLostVend find = new FindLostVend(till.purchases, vendors, settle);

    @AfterAll
    void close() {
        till.close();
    }

    private PurchaseId vending() {
        var id = till.paid();
        till.vends.add(() -> Till.UNKNOWN);
        till.run(vend, id);
        till.sent.clear();
        return id;
    }

    @Test
    void aPageOfAReferenceThatWasGivenUpIsNeverShown() {
        var id = till.place();
        till.purchases.renew(id, id.value(), id + "-2");
        till.purchases.opened(id, id.value(), "https://pay.example/old");
        assertNull(till.purchases.get(id).paying().checkout());
    }

    @Test
    @Tag("failure-3")
    void everySendingBeginsAQuietTimeOfItsOwn() {
        var id = vending();
        till.age(id, Duration.ofMinutes(11));
        till.queries.add(() -> Till.NOT_FOUND);
        till.vends.add(() -> Till.UNKNOWN);
        till.run(find, id);
        assertEquals(List.of(id + "/1"), till.sent);
        till.queries.add(() -> Till.NOT_FOUND);
        till.run(find, id);
        assertEquals(List.of(id + "/1"), till.sent, "the second sending may still be under way");
        assertEquals(State.VENDING, till.state(id));
    }

    @Test
    @Tag("failure-15")
    void ofTwoWhoFindNothingOneSendsAgain() {
        var id = vending();
        till.age(id, Duration.ofMinutes(11));
        till.queries.add(() -> {
            till.queries.add(() -> Till.NOT_FOUND);
            till.vends.addFirst(Till::token);
            till.run(find, id);
            return Till.NOT_FOUND;
        });
        till.vends.add(() -> NOT_SENT);
        till.run(find, id);
        till.vends.clear();
        assertEquals(List.of(id + "/1"), till.sent);
        assertEquals(State.VENDED, till.state(id));
    }

    @Test
    @Tag("failure-5")
    void aTokenThatComesAfterARefusalIsNotForgotten() {
        var id = till.paid();
        till.vends.add(() -> {
            till.queries.add(() -> new VendOutcome.Refused("FAILED", "says failed"));
            till.run(find, id);
            return Till.token();
        });
        till.run(vend, id);
        assertEquals(State.REFUNDING, till.state(id));
        assertEquals(
                1L,
                till.shop
                        .database()
                        .sql("select count(*) from review_case where kind = 'TOKEN_UNAWAITED' and purchase_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single());
    }

    @Test
    @Tag("failure-21")
    void doubtEndsWithAPersonAfterTimeAndQuestions() {
        var id = vending();
        till.age(id, Duration.ofHours(3));
        for (var i = 0; i < 10; i++) {
            assertEquals(State.VENDING, till.state(id), "after a repair the vendor is asked a while first");
            till.queries.add(() -> Till.UNKNOWN);
            till.run(find, id);
        }
        assertEquals(State.REVIEW, till.state(id));
    }
}
