package ng.powerpay.purchase;

import java.time.Duration;
import ng.powerpay.job.Step;
import ng.powerpay.ledger.Entries;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.RefundStatus;

/**
 * Gives the money back. The gateway is asked what it knows before it is asked to act, and only one
 * caller at a time may ask it to act.
 */
final class RefundPurchase implements Step {

    private static final Duration QUIET = Duration.ofMinutes(2);
    /** At one an hour: a gateway may take ten working days to pay out, but must say that it does. */
    private static final int MOST_ASKS_IN_HAND = 24 * 15;

    private static final int MOST_ASKS_IN_DOUBT = 24 * 2;

    private final Purchases purchases;
    private final Gateways gateways;

    RefundPurchase(Purchases purchases, Gateways gateways) {
        this.purchases = purchases;
        this.gateways = gateways;
    }

    @Override
    public void run(String id) {
        var purchase = purchases.get(new PurchaseId(id));
        if (purchase.state() == State.VEND_FAILED) {
            purchases.apply(purchase.id(), Change.of(Move.BEGIN_REFUND, "refund begun"));
            purchase = purchases.get(purchase.id());
        }
        if (purchase.state() == State.REFUNDING) {
            carryOn(purchase, gateways.named(purchase.paying().gateway()));
        }
    }

    private void carryOn(Purchase purchase, Gateway gateway) {
        var reference = purchase.paying().reference();
        var captured = purchase.paying().captured();
        var status = gateway.refundStatus(reference, captured);
        if (status instanceof RefundStatus.NotFound && purchases.mayRefund(purchase.id(), QUIET)) {
            status = gateway.refund(reference, captured);
            // Refused, perhaps because another's request was taken: then that one counts.
            var known =
                    status instanceof RefundStatus.NeedsAttention ? gateway.refundStatus(reference, captured) : status;
            status = known instanceof RefundStatus.NotFound ? status : known;
        }
        switch (status) {
            case RefundStatus.Done() -> done(purchase);
            case RefundStatus.NeedsAttention(String text) -> question(purchase, text);
            case RefundStatus.Pending(String text) -> askAgain(purchase, MOST_ASKS_IN_HAND, text);
            case RefundStatus.Unknown(String text) -> askAgain(purchase, MOST_ASKS_IN_DOUBT, text);
            case RefundStatus.NotFound() -> askAgain(purchase, MOST_ASKS_IN_DOUBT, "not known there");
        }
    }

    private void askAgain(Purchase purchase, int most, String text) {
        if (purchase.asks() < most) {
            purchases.again(purchase, Schedule.REFUND.after(purchase.asks()), null);
        } else {
            question(purchase, "still " + text + " after " + most + " questions");
        }
    }

    private void question(Purchase purchase, String text) {
        purchases.apply(
                purchase.id(),
                Change.of(Move.QUESTION_REFUND, "refund needs a person: " + text)
                        .set("reason_code", "REFUND_NEEDS_ATTENTION")
                        .set("reason", "sending the money back needs a person"));
    }

    private void done(Purchase purchase) {
        var captured = purchase.paying().captured();
        purchases.apply(
                purchase.id(),
                Change.of(Move.REFUND, "refunded")
                        .set("refunded_kobo", captured)
                        .assign("refunded_at = now()")
                        .post(Entries.refunded(
                                purchase.id().value(), purchase.paying().gateway(), captured))
                        .tell("REFUND"));
    }
}
