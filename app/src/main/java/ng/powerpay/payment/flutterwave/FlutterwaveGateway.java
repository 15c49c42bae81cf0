package ng.powerpay.payment.flutterwave;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Statements;
import ng.powerpay.payment.Way;
import ng.powerpay.payment.Webhook;
import ng.powerpay.payment.flutterwave.FlutterwaveProvider.Terms;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Remote;

/** Flutterwave's third API as a gateway. Its amounts are naira. */
final class FlutterwaveGateway implements Gateway, Statements {

    private static final Map<Way, String> OPTIONS =
            Map.of(Way.CARD, "card", Way.TRANSFER, "banktransfer", Way.USSD, "ussd");

    private final Remote orders;
    private final Remote questions;
    private final Map<String, String> key;
    private final Terms terms;

    FlutterwaveGateway(Remote orders, Remote questions, Terms terms) {
        this.orders = orders;
        this.questions = questions;
        this.key = Map.of("Authorization", "Bearer " + terms.secretKey());
        this.terms = terms;
    }

    @Override
    public String name() {
        return "flutterwave";
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        var payer = request.payer();
        var body = Map.of(
                "tx_ref", request.reference(),
                "amount", naira(request.total()),
                "currency", "NGN",
                "redirect_url", request.returnTo().toString(),
                "payment_options",
                        request.ways().stream().sorted().map(OPTIONS::get).collect(Collectors.joining(",")),
                "customer", Map.of("email", payer.email(), "name", payer.name(), "phonenumber", payer.phone()));
        return FlutterwaveAnswers.checkout(orders.post("payments", key, body));
    }

    private static BigDecimal naira(Kobo amount) {
        return new BigDecimal(amount.toNaira());
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return FlutterwaveAnswers.payment(known(reference), reference, terms.fees());
    }

    private Answer known(String reference) {
        return get("transactions/verify_by_reference?tx_ref=" + Remote.encoded(reference));
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return ofPayment(refund, id -> {
            var listed = get("refunds?" + Remote.query(Map.of(terms.refundsOf(), id.toString())));
            return FlutterwaveAnswers.find(listed, id, refund);
        });
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        return ofPayment(refund, id -> {
            var body = Map.of("amount", naira(refund.amount()), "comments", refund.key());
            return FlutterwaveAnswers.opened(orders.post("transactions/" + id + "/refund", key, body), id, refund);
        });
    }

    /** Refunds go by the transaction's number, which only the payment tells. */
    private RefundStatus ofPayment(RefundRequest refund, Function<Long, RefundStatus> then) {
        var known = known(refund.payment());
        var id = FlutterwaveAnswers.id(known, refund.payment());
        return id == null ? new RefundStatus.Unknown("the payment itself: " + known.why()) : then.apply(id);
    }

    @Override
    public Listing list(Instant from, Instant to, Instant refundsFrom) {
        return new FlutterwaveStatement(this::get).list(from, to, refundsFrom);
    }

    @Override
    public Patience patience() {
        return terms.patience();
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        var given = headers.getOrDefault("verif-hash", "");
        return !given.isEmpty() && Hmac.same(terms.secretHash(), given)
                ? FlutterwaveAnswers.event(body)
                : new Webhook.Forged();
    }

    private Answer get(String path) {
        return questions.get(path, key);
    }
}
