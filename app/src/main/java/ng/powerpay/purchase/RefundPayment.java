package ng.powerpay.purchase;

import ng.powerpay.job.Step;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.RefundStatus;

/**
 * Gives money back. The gateway is asked what it knows of this refund's key before it is asked to
 * act, and only one caller at a time may ask it to act.
 */
final class RefundPayment implements Step<Refund> {

    /**
     * At one an hour: a gateway may take ten working days to pay out, but must say that it does.
     */
    private static final int MOST_ASKS_IN_HAND = 24 * 15;

    private static final int MOST_ASKS_IN_DOUBT = 24 * 2;

    private final Refunds refunds;
    private final Gateways gateways;

    RefundPayment(Refunds refunds, Gateways gateways) {
        this.refunds = refunds;
        this.gateways = gateways;
    }

    @Override
    public void run(Refund refund) {
        var gateway = gateways.named(refund.gateway());
        var status = gateway.refundStatus(refund.request());
        if (maySend(refund, status)
                && refunds.maySend(refund, gateway.patience().refundQuiet())) {
            status = send(refund, gateway);
        }
        switch (status) {
            case RefundStatus.Done() -> refunds.done(refund);
            case RefundStatus.NeedsAttention(String text) -> refunds.question(refund, "the gateway says: " + text);
            case RefundStatus.Pending(String text) -> again(refund, gateway, MOST_ASKS_IN_HAND, text);
            case RefundStatus.Unknown(String text) -> again(refund, gateway, MOST_ASKS_IN_DOUBT, text);
            case RefundStatus.NotFound() -> again(refund, gateway, MOST_ASKS_IN_DOUBT, "not known there");
        }
    }

    /**
     * What failed before is sent again only when a person said so, which forgets the last sending.
     */
    private static boolean maySend(Refund refund, RefundStatus status) {
        return status instanceof RefundStatus.NotFound
                || (status instanceof RefundStatus.NeedsAttention && !refund.sent());
    }

    private static RefundStatus send(Refund refund, Gateway gateway) {
        var status = gateway.refund(refund.request());
        if (!(status instanceof RefundStatus.NeedsAttention)) {
            return status;
        }
        // Refused, perhaps because another's order was taken: then that one counts.
        var known = gateway.refundStatus(refund.request());
        return known instanceof RefundStatus.NotFound ? status : known;
    }

    private void again(Refund refund, Gateway gateway, int most, String text) {
        if (refund.asks() < most) {
            refunds.again(refund, gateway.patience().refund().after(refund.asks()), text);
        } else {
            refunds.question(refund, "still " + text + " after " + most + " questions");
        }
    }
}
