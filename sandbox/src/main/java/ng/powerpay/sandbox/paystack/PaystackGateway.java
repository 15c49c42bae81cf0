package ng.powerpay.sandbox.paystack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Gateway;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.RefundPlan;
import ng.powerpay.sandbox.gateway.Status;
import ng.powerpay.sandbox.gateway.TestCard;
import ng.powerpay.sandbox.gateway.TestCard.Effect;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Place;

/** The whole gateway: merchant API under {@code /paystack}. */
public final class PaystackGateway implements Gateway {

    private static final List<TestCard> CARDS = List.of(
            new TestCard("success", "4084084084084081", "12/30, CVV 408", Effect.PAYS),
            new TestCard("declined", "4084080000005408", "12/30, CVV 001", Effect.DECLINES),
            new TestCard("timeout", "5060660000000064", "12/30, CVV 606", Effect.TIMES_OUT));

    private final Place place;
    private final String secretKey;

    public PaystackGateway(Place place) {
        this.place = place;
        this.secretKey = place.secrets().of("paystack.secret.key", "sk_test_", 32);
    }

    @Override
    public String name() {
        return "paystack";
    }

    @Override
    public String title() {
        return "Paystack";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("POWERPAY_PAYSTACK_URL", place.url("/paystack"), "POWERPAY_PAYSTACK_SECRET_KEY", secretKey);
    }

    @Override
    public long feeKobo(Channel channel, long amountKobo) {
        return Fees.kobo(amountKobo);
    }

    @Override
    public List<TestCard> cards() {
        return CARDS;
    }

    @Override
    public List<RefundPlan> refundPlans() {
        return List.of(RefundPlan.values());
    }

    /** It says nothing of failed charges. */
    @Override
    public Optional<Event> ended(Charge charge) {
        return charge.status() == Status.PAID
                ? Optional.of(event("charge.success", TransactionView.of(charge)))
                : Optional.empty();
    }

    @Override
    public Optional<Event> moved(Refund refund, Charge charge) {
        return Optional.of(event("refund." + refund.status().word(), RefundView.event(refund, charge)));
    }

    /** The reference, twice, as Paystack adds it. */
    @Override
    public Map<String, String> returned(Charge charge) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("trxref", charge.reference());
        fields.put("reference", charge.reference());
        return fields;
    }

    @Override
    public String cancelUrl(Charge charge) {
        return Json.text(charge.order().extra(), "cancel_action");
    }

    @Override
    public void join(Routes routes, Till till) {
        var transactions = new TransactionApi(till);
        var refunds = new RefundApi(till.charges(), till.refunds());
        routes.post("/paystack/transaction/initialize", keyed(transactions::initialize))
                .get("/paystack/transaction", keyed(transactions::list))
                .get("/paystack/transaction/verify/{reference}", keyed(transactions::verify))
                .post("/paystack/refund", keyed(refunds::create))
                .get("/paystack/refund", keyed(refunds::list))
                .get("/paystack/refund/{id}", keyed(refunds::show))
                .post("/paystack/refund/retry_with_customer_details/{id}", keyed(refunds::retry))
                .get("/paystack/balance", keyed(_ -> transactions.balance()));
    }

    private Handler keyed(Handler handler) {
        return Keys.guarded(request -> Keys.bearer(request, secretKey), handler, Answers::unauthorised);
    }

    /** Signed with lower-case hex of HMAC-SHA512 over the raw body, keyed with the secret key. */
    private Event event(String name, Fields data) {
        var body = Fields.of("event", name).and("data", data);
        var event = Event.json(place.webhookUrl("paystack"), body);
        return event.with("x-paystack-signature", Keys.hmacHex("HmacSHA512", secretKey, event.body()));
    }
}
