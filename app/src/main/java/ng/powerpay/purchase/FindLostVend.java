package ng.powerpay.purchase;

import ng.powerpay.job.Step;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;
import org.jspecify.annotations.Nullable;

/**
 * Asks a vendor what became of an attempt, by its reference. Not found means not found only after
 * the vendor's quiet time, counted from the last sending; then the same reference, never a fresh
 * one, is sent once more, and only to a vendor that refuses to vend it twice. After the time of
 * doubt and ten questions a person decides.
 */
final class FindLostVend implements Step<Purchase> {

    private static final int QUESTIONS = 10;

    private final Purchases purchases;
    private final Vendors vendors;
    private final SettleVend settle;

    FindLostVend(Purchases purchases, Vendors vendors, SettleVend settle) {
        this.purchases = purchases;
        this.vendors = vendors;
        this.settle = settle;
    }

    @Override
    public void run(Purchase purchase) {
        var vendor = vendors.named(stored(purchase.vending().vendor()));
        var reference = stored(purchase.vending().reference());
        var outcome = vendor.query(reference, purchase.meter().type());
        var lost = outcome instanceof VendOutcome.NotFound
                && vendor.terms().replaySafe()
                && purchases.maySendAgain(
                        purchase.id(), reference, vendor.terms().quietTime());
        conclude(purchase, vendor, lost ? sendAgain(purchase, vendor, reference) : outcome);
    }

    private VendOutcome sendAgain(Purchase purchase, Vendor vendor, String reference) {
        return vendors.vend(
                vendor,
                new VendRequest(
                        reference,
                        purchase.meter(),
                        purchase.price().amountKobo(),
                        purchase.contact().phone()));
    }

    private void conclude(Purchase purchase, Vendor vendor, VendOutcome outcome) {
        var doubt = outcome instanceof VendOutcome.Unknown || outcome instanceof VendOutcome.NotFound;
        var tooLong = purchase.vending().age().compareTo(vendor.terms().doubt()) > 0;
        if (doubt && tooLong && purchase.asks() >= QUESTIONS) {
            purchases.apply(
                    purchase.id(),
                    Change.of(Move.QUESTION_VEND, "still in doubt: " + SettleVend.said(outcome))
                            .review("VEND_IN_DOUBT")
                            .reason("VEND_IN_DOUBT", "the company does not say what became of the sale")
                            .onlyAttempt(purchase.vending().reference()));
            return;
        }
        settle.settle(purchase, vendor, outcome);
    }

    static String stored(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("vending without an attempt");
        }
        return value;
    }
}
