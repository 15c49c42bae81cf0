package ng.powerpay.purchase;

import ng.powerpay.job.Step;
import ng.powerpay.ledger.Entries;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.platform.Schedule;
import ng.powerpay.provider.OnBehalf;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.Vendors;

/**
 * Follows up an event that was more than "look now": one that came before its purchase, more money
 * for what was paid already, a refund that moved, a chargeback, a vend taken back. Nothing in the
 * event is believed; the gateway or the vendor is asked.
 */
final class TakeHint implements Step<Hint> {

    /**
     * Through a quarter of an hour of faults no pause is longer than 45 s; then for most of a day.
     */
    private static final Schedule LATER =
            Schedule.seconds(5, 15, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 300, 900, 3600);

    private static final int MOST_ASKS = 38;

    private final Purchases purchases;
    private final Refunds refunds;
    private final Hints hints;
    private final Gateways gateways;
    private final Vendors vendors;

    TakeHint(Purchases purchases, Refunds refunds, Hints hints, Gateways gateways, Vendors vendors) {
        this.purchases = purchases;
        this.refunds = refunds;
        this.hints = hints;
        this.gateways = gateways;
        this.vendors = vendors;
    }

    @Override
    public void run(Hint hint) {
        var vend = hint.kind() == Hint.Kind.VEND;
        var found =
                vend ? purchases.vendedUnder(hint.reference()) : purchases.paidUnder(hint.provider(), hint.reference());
        if (found.isEmpty()) {
            later(hint, "UNKNOWN_REFERENCE", "an event is about a reference that we do not know");
            return;
        }
        var purchase = found.get();
        OnBehalf.of(one -> one.id().value(), (Purchase one) -> follow(hint, one))
                .run(purchase);
    }

    private void follow(Hint hint, Purchase purchase) {
        switch (hint.kind()) {
            case PAYMENT -> payment(hint, purchase);
            case REFUND -> {
                refunds.hurry(purchase.id());
                hints.done(hint);
            }
            case DISPUTE -> hints.question(hint, "CHARGEBACK", "the customer's bank takes the payment back");
            case VEND -> vend(hint, purchase);
        }
    }

    private void later(Hint hint, String kind, String text) {
        if (hint.asks() < MOST_ASKS) {
            hints.again(hint, LATER.after(hint.asks()));
        } else {
            hints.question(hint, kind, text);
        }
    }

    private void payment(Hint hint, Purchase purchase) {
        if (purchase.state() == State.AWAITING_PAYMENT || purchase.state() == State.EXPIRED) {
            purchases.hurry(purchase.id());
            hints.done(hint);
            return;
        }
        var asked = purchase.price().totalKobo();
        switch (gateways.named(hint.provider()).verify(hint.reference(), asked)) {
            case PaymentStatus.Paid paid -> {
                if (paid.currency().equals("NGN") && purchase.paying().paid() != null) {
                    refunds.paidMore(purchase, paid.amount());
                }
                hints.done(hint);
            }
            case PaymentStatus.Unknown _ ->
                later(hint, "PAYMENT_IN_DOUBT_AGAIN", "an event tells of a payment that the gateway does not confirm");
            case PaymentStatus.Declined _, PaymentStatus.Pending _, PaymentStatus.Reversed _ -> hints.done(hint);
        }
    }

    /** Delivered, and now refused: the vendor took it back. */
    private void vend(Hint hint, Purchase purchase) {
        if (purchase.state() == State.VENDED) {
            var vendor = vendors.named(hint.provider());
            switch (vendor.query(hint.reference(), purchase.meter().type())) {
                case VendOutcome.Refused(String _, String text) -> reverse(purchase, vendor.name(), text);
                case VendOutcome.Vended _ -> {}
                case VendOutcome.NotFound _, VendOutcome.NotSent _, VendOutcome.Unknown _ -> {
                    later(hint, "VEND_IN_DOUBT_AGAIN", "an event tells of a vend that the vendor does not confirm");
                    return;
                }
            }
        }
        hints.done(hint);
    }

    private void reverse(Purchase purchase, String vendor, String text) {
        var price = purchase.price();
        purchases.apply(
                purchase.id(),
                Change.of(Move.REVERSE, vendor + " took back what it delivered: " + text)
                        .review("VEND_REVERSED")
                        .reason("VEND_REVERSED", "the company took back the sale")
                        .post(Entries.reversed(
                                purchase.id().value(), vendor, price.amountKobo(), price.feeKobo(), price.feeVatKobo()))
                        .tell("REVERSED"));
    }
}
