package ng.powerpay.purchase;

import java.time.Clock;
import java.time.Duration;
import ng.powerpay.job.Step;
import ng.powerpay.ledger.Entries;
import ng.powerpay.platform.Schedule;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;

/**
 * Buys the energy: the attempt and its reference are stored before the vendor is called, and asking
 * what became of it is due before the call can end.
 */
final class VendPurchase implements Step<Purchase> {

    private static final Duration FIRST_QUESTION = Duration.ofSeconds(10);
    /** Before looking again for somebody who sells for this company. */
    private static final Schedule SEARCH = Schedule.seconds(2, 5, 15, 30, 60, 120, 300);

    private static final int MOST_SEARCHES = 12;

    private final Purchases purchases;
    private final Vendors vendors;
    private final SettleVend settle;
    private final Clock clock;

    VendPurchase(Purchases purchases, Vendors vendors, SettleVend settle, Clock clock) {
        this.purchases = purchases;
        this.vendors = vendors;
        this.settle = settle;
        this.clock = clock;
    }

    @Override
    public void run(Purchase purchase) {
        var vendor = vendors.next(
                purchase.meter(),
                purchase.price().amountKobo(),
                purchase.vending().vendor());
        if (vendor.isPresent()) {
            vend(purchase, vendor.get());
        } else {
            notNow(purchase, "nobody sells for this company now");
        }
    }

    /** The money does not wait for ever for somebody who sells. */
    private void notNow(Purchase purchase, String why) {
        if (purchase.asks() < MOST_SEARCHES) {
            purchases.again(purchase, SEARCH.after(purchase.asks()), why, null);
            return;
        }
        var total = purchase.price().totalKobo();
        purchases.apply(
                purchase.id(),
                Change.of(Move.GIVE_UP_VEND, why)
                        .reason("COMPANY_UNREACHABLE", "the company could not be reached")
                        .refund(new Change.Refunding(Refund.WHOLE, total, Refund.Reason.NOT_DELIVERED))
                        .post(Entries.refunding(purchase.id().value(), Refund.WHOLE, total)));
    }

    private void vend(Purchase purchase, Vendor vendor) {
        var number = purchase.vending().attempts() + 1;
        var request = new VendRequest(
                vendor.reference(purchase.id().value(), number, clock.instant()),
                purchase.meter(),
                purchase.price().amountKobo(),
                purchase.contact().phone());
        var prepared = vendors.prepare(vendor, request);
        if (prepared.isEmpty()) {
            notNow(purchase, vendor.name() + " takes nothing on now");
            return;
        }
        vend(purchase, vendor, request.under(prepared.get()), number);
    }

    private void vend(Purchase purchase, Vendor vendor, VendRequest request, int number) {
        var begun = clock.instant();
        var change = Change.of(Move.BEGIN_VEND, "attempt " + number + " at " + vendor.name())
                .attempt(new Change.Attempt(vendor.name(), request.reference(), number))
                .due(FIRST_QUESTION);
        var vending = purchases.apply(purchase.id(), change);
        // Whoever was suspended here may wake up after others have asked, and decided: leave it to them.
        if (vending.isEmpty() || Duration.between(begun, clock.instant()).compareTo(FIRST_QUESTION) >= 0) {
            return;
        }
        settle.settle(vending.get(), vendor, vendors.vend(vendor, request));
    }
}
