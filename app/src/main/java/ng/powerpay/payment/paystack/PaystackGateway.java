package ng.powerpay.payment.paystack;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Statements;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Http;
import ng.powerpay.platform.Json;

/** Paystack as a gateway. Its amounts are kobo. */
public final class PaystackGateway implements Gateway, Statements {

    private static final List<String> CHANNELS = List.of("card", "bank_transfer", "ussd");

    private final PaystackConfig config;
    private final Http http;

    public PaystackGateway(PaystackConfig config, Http http) {
        this.config = config;
        this.http = http;
    }

    @Override
    public String name() {
        return "paystack";
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        var body = Map.of(
                "email", request.email(),
                "amount", request.total().amount(),
                "currency", "NGN",
                "reference", request.reference(),
                "callback_url", request.returnTo().toString(),
                "channels", CHANNELS);
        return PaystackAnswers.checkout(post("transaction/initialize", body));
    }

    @Override
    public PaymentStatus verify(String reference) {
        return PaystackAnswers.payment(get("transaction/verify/" + encoded(reference)), reference);
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return PaystackRefunds.find(get("refund?transaction=" + encoded(refund.payment())), refund);
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        var body = Map.of(
                "transaction", refund.payment(),
                "amount", refund.amount().amount(),
                "currency", "NGN",
                "merchant_note", refund.key());
        return PaystackRefunds.opened(post("refund", body), refund);
    }

    @Override
    public Listing list(Instant from, Instant to, Instant refundsFrom) {
        return new PaystackStatement(this::get).list(from, to, refundsFrom);
    }

    @Override
    public Patience patience() {
        return config.patience();
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        var expected = Hmac.hex("HmacSHA512", config.secretKey(), body);
        return Hmac.same(expected, headers.getOrDefault("x-paystack-signature", ""))
                ? PaystackAnswers.event(body)
                : new Webhook.Forged();
    }

    private Http.Exchange get(String path) {
        return http.get(config.url().resolve(path), key(), config.timeout());
    }

    private Http.Exchange post(String path, Map<String, ?> body) {
        URI address = config.url().resolve(path);
        return http.post(address, key(), Json.MAPPER.writeValueAsBytes(body), config.timeout());
    }

    private Map<String, String> key() {
        return Map.of("Authorization", "Bearer " + config.secretKey());
    }

    private static String encoded(String reference) {
        return URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }
}
