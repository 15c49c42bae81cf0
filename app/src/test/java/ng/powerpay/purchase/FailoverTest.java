package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import ng.powerpay.vending.FakeVendor;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.Vendors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A second vendor is asked only when the first surely did not take the request. */
class FailoverTest {

    private final Till till = new Till();
    private final FakeVendor first = new FakeVendor("first");
    private final FakeVendor second = new FakeVendor("second");
    private final Vendors vendors = new Vendors(List.of(first, second));
    private final SettleVend settle = new SettleVend(till.purchases);
    private final VendPurchase vend = new VendPurchase(till.purchases, vendors, settle, Clock.systemUTC());
    private final FindLostVend find = new FindLostVend(till.purchases, vendors, settle);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theSecondSellsWhatTheFirstDidNotTake() {
        first.outcome = new VendOutcome.NotSent("no connection");
        second.outcome = Till.token();
        var id = till.paid();
        till.run(vend, id);
        assertEquals(State.PAID, till.state(id));
        till.run(vend, id);
        assertEquals(State.VENDED, till.state(id));
        assertEquals("second", till.purchases.get(id).vending().vendor());
        assertEquals(1, first.vends);
    }

    @Test
    void nobodyElseIsAskedWhileTheFirstMayHaveTakenIt() {
        first.outcome = Till.UNKNOWN;
        second.outcome = Till.token();
        var id = till.paid();
        till.run(vend, id);
        till.run(vend, id);
        till.run(find, id);
        assertEquals(State.VENDING, till.state(id));
        assertEquals("first", till.purchases.get(id).vending().vendor());
        assertEquals(0, second.vends);
    }

    @Test
    void aLostAttemptThatTurnsOutNotTakenGoesToTheSecond() {
        first.outcome = Till.UNKNOWN;
        second.outcome = Till.token();
        var id = till.paid();
        till.run(vend, id);
        first.outcome = new VendOutcome.NotSent("not processed");
        till.run(find, id);
        till.run(vend, id);
        assertEquals(State.VENDED, till.state(id));
        assertEquals(1, second.vends);
    }
}
