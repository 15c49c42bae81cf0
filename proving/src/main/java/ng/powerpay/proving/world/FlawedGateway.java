package ng.powerpay.proving.world;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Kobo;

/** A gateway's client with planted bugs. */
public final class FlawedGateway implements Gateway {

    private final PretendGateway gateway;
    private final Set<Bug> bugs;
    private int tries;

    public FlawedGateway(PretendGateway gateway, Set<Bug> bugs) {
        this.gateway = gateway;
        this.bugs = bugs;
    }

    @Override
    public String name() {
        return gateway.name();
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        return gateway.open(request);
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return switch (gateway.verify(reference, asked)) {
            case PaymentStatus.Paid paid -> seen(reference, paid);
            case PaymentStatus.Unknown unknown ->
                bugs.contains(Bug.EXPIRES_ON_NO_ANSWER) ? new PaymentStatus.Pending("so says a bug") : unknown;
            case PaymentStatus other -> other;
        };
    }

    private PaymentStatus seen(String reference, PaymentStatus.Paid paid) {
        var total = Objects.requireNonNull(gateway.charge(reference)).total;
        return new PaymentStatus.Paid(
                bugs.contains(Bug.NO_AMOUNT_CHECK) ? new Kobo(total) : paid.amount(),
                bugs.contains(Bug.NO_CURRENCY_CHECK) ? "NGN" : paid.currency(),
                paid.channel(),
                paid.fee(),
                paid.at());
    }

    private RefundRequest keyed(RefundRequest refund) {
        return bugs.contains(Bug.NEW_REFUND_KEY)
                ? new RefundRequest(refund.payment(), refund.asked(), refund.key() + "x" + ++tries, refund.amount())
                : refund;
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return bugs.contains(Bug.REFUND_NOT_ASKED_FIRST)
                ? new RefundStatus.NotFound()
                : gateway.refundStatus(keyed(refund));
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        return gateway.refund(keyed(refund));
    }

    @Override
    public Patience patience() {
        return gateway.patience();
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        return bugs.contains(Bug.EVENT_SIGNATURE_IGNORED) ? PretendGateway.hint(body) : gateway.read(headers, body);
    }
}
