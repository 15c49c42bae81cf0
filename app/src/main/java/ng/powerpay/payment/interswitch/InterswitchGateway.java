package ng.powerpay.payment.interswitch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Remote;

/** Interswitch as a gateway; its amounts are kobo. Its page is opened by a form, so opening it calls nobody. */
final class InterswitchGateway implements Gateway {

    private final InterswitchProvider.Merchant merchant;
    private final Remote queries;
    private final InterswitchAnswers answers;
    private final InterswitchRefunds refunds;
    private final Patience patience;

    InterswitchGateway(
            InterswitchProvider.Merchant merchant,
            Remote queries,
            InterswitchAnswers answers,
            InterswitchRefunds refunds,
            Patience patience) {
        this.merchant = merchant;
        this.queries = queries;
        this.answers = answers;
        this.refunds = refunds;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "interswitch";
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("merchant_code", merchant.code());
        fields.put("pay_item_id", merchant.item());
        fields.put("txn_ref", request.reference());
        fields.put("amount", Long.toString(request.total().amount()));
        fields.put("currency", "566");
        fields.put("cust_id", request.payer().email());
        fields.put("cust_name", request.payer().name());
        fields.put("cust_email", request.payer().email());
        fields.put("site_redirect_url", request.returnTo().toString());
        fields.put("mode", merchant.mode().name());
        return new Checkout.Form(merchant.page().resolve("collections/w/pay"), fields);
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return answers.payment(query(reference, asked), reference);
    }

    /** Answered only to those who know the amount that was asked for. */
    private Answer query(String reference, Kobo asked) {
        var which = "?merchantcode=" + Remote.encoded(merchant.code()) + "&transactionreference="
                + Remote.encoded(reference) + "&amount=" + asked.amount();
        return queries.get("collections/api/v1/gettransaction.json" + which, Map.of());
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return refunds.ask(refund);
    }

    /** A refund names the payment by Interswitch's own word, which only the question for it tells. */
    @Override
    public RefundStatus refund(RefundRequest refund) {
        var payment = query(refund.payment(), refund.asked());
        return answers.payment(payment, refund.payment()) instanceof PaymentStatus.Paid paid
                ? refunds.send(refund, payment.text("PaymentReference"), paid.amount())
                : new RefundStatus.Unknown("the payment is not confirmed now, so nothing was sent");
    }

    @Override
    public Patience patience() {
        return patience;
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        var expected = Hmac.hex("HmacSHA512", merchant.event(), body);
        var given = headers.getOrDefault("x-interswitch-signature", "").toLowerCase(Locale.ROOT);
        return Hmac.same(expected, given) ? InterswitchAnswers.event(body) : new Webhook.Forged();
    }
}
