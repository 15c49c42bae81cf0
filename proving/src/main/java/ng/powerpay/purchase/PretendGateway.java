package ng.powerpay.purchase;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import ng.powerpay.platform.Schedule;

/**
 * A gateway that keeps its own truth: what it captured, and in {@link GatewayRefunds} what it gave
 * back. A reference can be opened once, as at the real ones.
 */
final class PretendGateway implements Gateway {

    private final Paying paying;
    private final Moment now;
    private final GatewayRefunds refunds;
    private final Set<String> opened = new HashSet<>();
    private Kobo captured = Kobo.ZERO;
    private Kobo owed = Kobo.ZERO;
    private String paidUnder = "";
    private int questions;

    PretendGateway(Paying paying, Repaying repaying, Moment now) {
        this.paying = paying;
        this.now = now;
        this.refunds = new GatewayRefunds(repaying, now);
    }

    /** The customer has seen the page of this reference and does there what the plan says. */
    void visited(String reference, Kobo total) {
        paidUnder = reference;
        owed = total;
        captured = switch (paying) {
            case PAYS, WEBHOOK_LOST, WEBHOOK_LATE, SILENT_FIRST, SILENT, TWICE, IN_DOLLARS -> total;
            case TOO_MUCH -> total.plus(Kobo.naira(500));
            case TOO_LITTLE -> total.minus(Kobo.naira(500));
            case DECLINED_FIRST, LATE, NEVER, REVERSED -> Kobo.ZERO;
        };
    }

    /** When all seemed over. */
    void visitedLater() {
        captured = paying == Paying.WEBHOOK_LATE ? captured : captured.plus(owed);
    }

    Kobo captured() {
        return captured;
    }

    GatewayRefunds refunds() {
        return refunds;
    }

    @Override
    public synchronized Checkout open(CheckoutRequest request) {
        return opened.add(request.reference())
                ? new Checkout.Open(URI.create("https://pay.example/" + request.reference()))
                : new Checkout.Taken();
    }

    @Override
    public synchronized PaymentStatus verify(String reference, Kobo asked) {
        questions++;
        if (paying == Paying.SILENT || (paying == Paying.SILENT_FIRST && questions <= 2)) {
            return new PaymentStatus.Unknown("no answer");
        }
        if (paying == Paying.REVERSED) {
            return new PaymentStatus.Reversed("given back");
        }
        if (paying == Paying.DECLINED_FIRST && questions == 1) {
            captured = owed;
            return new PaymentStatus.Declined("Insufficient Funds");
        }
        if (captured.equals(Kobo.ZERO) || !reference.equals(paidUnder)) {
            return new PaymentStatus.Pending("abandoned");
        }
        var currency = paying == Paying.IN_DOLLARS ? "USD" : "NGN";
        return new PaymentStatus.Paid(captured, currency, "card", null, now.instant());
    }

    @Override
    public synchronized RefundStatus refundStatus(RefundRequest refund) {
        return refunds.status(refund.key());
    }

    @Override
    public synchronized RefundStatus refund(RefundRequest refund) {
        return refunds.order(refund);
    }

    /** As Paystack's, but for the last waits, so that a case is not asked about for days. */
    @Override
    public Patience patience() {
        return new Patience(
                Schedule.seconds(60, 60, 120, 300, 900, 3600),
                Schedule.seconds(5, 15, 60, 300, 900),
                Duration.ofMinutes(2));
    }

    @Override
    public String name() {
        return "pretend";
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        return new Webhook.Forged();
    }

    List<String> complaints() {
        return refunds.complaints(captured);
    }
}
