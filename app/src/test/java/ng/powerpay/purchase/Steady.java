package ng.powerpay.purchase;

import java.util.Map;
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

/** A gateway that gives the same answer to everybody, as often and as much in parallel as asked. */
record Steady(PaymentStatus status) implements Gateway {

    @Override
    public String name() {
        return "till";
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        return new Checkout.Unavailable("closed");
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return status;
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return new RefundStatus.NotFound();
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        return new RefundStatus.Unknown("no answer");
    }

    @Override
    public Patience patience() {
        return new Patience(Schedule.seconds(60), Schedule.seconds(5), java.time.Duration.ofMinutes(2));
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        return new Webhook.Forged();
    }
}
