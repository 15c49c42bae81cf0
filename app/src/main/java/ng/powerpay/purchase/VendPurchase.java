package ng.powerpay.purchase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ng.powerpay.ledger.Entries;
import ng.powerpay.platform.Schedule;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;

/**
 * Buys the energy: the attempt and its reference are stored before the vendor is called, and asking
 * what became of it is due before the call can end.
 */
final class VendPurchase implements ConfirmPayment.Vending {

    static final Duration FIRST_QUESTION = Duration.ofSeconds(10);
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
        begin(purchase).ifPresentOrElse(begun -> vend(purchase, begun), () -> nobodySells(purchase));
    }

    @Override
    public Optional<ConfirmPayment.Begun> begin(Purchase purchase) {
        var price = purchase.price().amountKobo();
        return vendors.next(purchase.meter(), price, purchase.vending().vendor())
                .flatMap(vendor -> attempt(purchase, vendor));
    }

    /** Empty when the vendor, asked for what it wants to give first, takes nothing on now. */
    private Optional<ConfirmPayment.Begun> attempt(Purchase purchase, Vendor vendor) {
        var number = purchase.vending().attempts() + 1;
        var request = new VendRequest(
                vendor.reference(purchase.id().value(), number, clock.instant()),
                purchase.meter(),
                purchase.price().amountKobo(),
                purchase.contact().phone());
        return vendors.prepare(vendor, request).map(reference -> {
            var begun = clock.instant();
            return new ConfirmPayment.Begun(
                    new Change.Attempt(vendor.name(), reference, number),
                    vending -> send(vending, vendor, request.under(reference), begun));
        });
    }

    /** The money does not wait for ever for somebody who sells. */
    private void nobodySells(Purchase purchase) {
        if (purchase.asks() < MOST_SEARCHES) {
            purchases.again(purchase, SEARCH.after(purchase.asks()), "nobody sells for this company now", null);
            return;
        }
        var total = purchase.price().totalKobo();
        purchases.apply(
                purchase.id(),
                Change.of(Move.GIVE_UP_VEND, "nobody sells for this company now")
                        .reason("COMPANY_UNREACHABLE", "the company could not be reached")
                        .refund(new Change.Refunding(Refund.WHOLE, total, Refund.Reason.NOT_DELIVERED))
                        .post(Entries.refunding(purchase.id().value(), Refund.WHOLE, total)));
    }

    private void vend(Purchase purchase, ConfirmPayment.Begun begun) {
        var attempt = begun.attempt();
        purchases
                .apply(
                        purchase.id(),
                        Change.of(Move.BEGIN_VEND, attempt.says())
                                .attempt(attempt)
                                .due(FIRST_QUESTION))
                .ifPresent(begun.send());
    }

    private void send(Purchase vending, Vendor vendor, VendRequest request, Instant begun) {
        // Whoever was suspended here may wake up after others have asked, and decided: leave it to
        // them.
        if (Duration.between(begun, clock.instant()).compareTo(FIRST_QUESTION) >= 0) {
            return;
        }
        settle.settle(vending, vendor, vendors.vend(vendor, request));
    }
}
