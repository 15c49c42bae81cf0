package ng.powerpay.purchase;

import java.time.Clock;
import java.time.Duration;
import ng.powerpay.job.Step;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;

/**
 * Buys the energy: the attempt and its reference are stored before the vendor is called, and asking
 * what became of it is due before the call can end.
 */
final class VendPurchase implements Step {

    private static final Duration FIRST_QUESTION = Duration.ofSeconds(10);
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
    public void run(String id) {
        var purchase = purchases.get(new PurchaseId(id));
        if (purchase.state() != State.PAID) {
            return;
        }
        var vendor = vendors.forCompany(purchase.meter().company());
        if (vendor.isEmpty()) {
            nobodySells(purchase);
            return;
        }
        vend(purchase, vendor.get());
    }

    /** The money does not wait for ever for somebody who sells. */
    private void nobodySells(Purchase purchase) {
        if (purchase.asks() < MOST_SEARCHES) {
            purchases.again(purchase, Schedule.VEND_AGAIN.after(purchase.asks()), null);
            return;
        }
        purchases.apply(
                purchase.id(),
                Change.of(Move.GIVE_UP_VEND, "nobody sells for this company now")
                        .set("reason_code", "COMPANY_UNREACHABLE")
                        .set("reason", "the company could not be reached"));
    }

    private void vend(Purchase purchase, Vendor vendor) {
        var attempt = purchase.vending().attempts() + 1;
        var reference = vendor.reference(purchase.id().value(), attempt, clock.instant());
        var begun = purchases.apply(
                purchase.id(),
                Change.of(Move.BEGIN_VEND, "attempt " + attempt + " at " + vendor.name())
                        .set("vendor", vendor.name())
                        .set("vend_reference", reference)
                        .set("attempts", attempt)
                        .assign("vend_started_at = now()")
                        .assign("vend_sent_at = now()")
                        .attempt(vendor.name())
                        .due(FIRST_QUESTION));
        var current = purchases.get(purchase.id());
        // Whoever was suspended here may wake up to another attempt, or to the end of this one.
        if (begun && reference.equals(current.vending().reference()) && current.state() == State.VENDING) {
            var request = new VendRequest(
                    reference,
                    purchase.meter(),
                    purchase.price().amountKobo(),
                    purchase.contact().phone());
            settle.settle(current, vendor.name(), vendor.vend(request));
        }
    }
}
