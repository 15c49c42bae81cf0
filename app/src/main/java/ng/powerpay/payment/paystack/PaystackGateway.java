package ng.powerpay.payment.paystack;

import java.time.Instant;
import java.util.Map;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Statements;
import ng.powerpay.payment.Way;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Remote;

/** Paystack as a gateway. Its amounts are kobo. */
final class PaystackGateway implements Gateway, Statements {

    private static final Map<Way, String> CHANNELS =
            Map.of(Way.CARD, "card", Way.TRANSFER, "bank_transfer", Way.USSD, "ussd");

    private final Remote paystack;
    private final String secretKey;
    private final Map<String, String> key;
    private final Fees fees;
    private final Patience patience;

    PaystackGateway(Remote paystack, String secretKey, Fees fees, Patience patience) {
        this.paystack = paystack;
        this.secretKey = secretKey;
        this.key = Map.of("Authorization", "Bearer " + secretKey);
        this.fees = fees;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "paystack";
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        var body = Map.of(
                "email", request.payer().email(),
                "amount", request.total().amount(),
                "currency", "NGN",
                "reference", request.reference(),
                "callback_url", request.returnTo().toString(),
                "channels", request.ways().stream().sorted().map(CHANNELS::get).toList());
        return PaystackAnswers.checkout(paystack.post("transaction/initialize", key, body));
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return PaystackAnswers.payment(get("transaction/verify/" + Remote.encoded(reference)), reference, fees);
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return PaystackRefunds.find(get("refund?transaction=" + Remote.encoded(refund.payment())), refund);
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        var body = Map.of(
                "transaction", refund.payment(),
                "amount", refund.amount().amount(),
                "currency", "NGN",
                "merchant_note", refund.key());
        return PaystackRefunds.opened(paystack.post("refund", key, body), refund);
    }

    @Override
    public Listing list(Instant from, Instant to, Instant refundsFrom) {
        return new PaystackStatement(this::get).list(from, to, refundsFrom);
    }

    @Override
    public Patience patience() {
        return patience;
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        var expected = Hmac.hex("HmacSHA512", secretKey, body);
        return Hmac.same(expected, headers.getOrDefault("x-paystack-signature", ""))
                ? PaystackAnswers.event(body)
                : new Webhook.Forged();
    }

    private Answer get(String path) {
        return paystack.get(path, key);
    }
}
