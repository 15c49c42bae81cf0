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
        var status = gateway.refundStatus(purchase.paying().reference());
        if (status instanceof RefundStatus.NotFound && purchases.mayRefund(purchase.id(), QUIET)) {
            status = gateway.refund(
                    purchase.paying().reference(), purchase.paying().captured());
        }
        switch (status) {
            case RefundStatus.Done() -> done(purchase);
            case RefundStatus.NeedsAttention(String text) ->
                purchases.apply(
                        purchase.id(),
                        Change.of(Move.QUESTION_REFUND, "refund needs a person: " + text)
                                .set("reason_code", "REFUND_NEEDS_ATTENTION"));
            case RefundStatus.Pending _, RefundStatus.NotFound(), RefundStatus.Unknown _ ->
                purchases.again(purchase.id(), State.REFUNDING, Schedule.REFUND.after(purchase.asks()), null);
        }
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
