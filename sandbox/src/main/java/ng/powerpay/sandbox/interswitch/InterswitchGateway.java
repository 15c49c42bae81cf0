package ng.powerpay.sandbox.interswitch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Gateway;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.TestCard;
import ng.powerpay.sandbox.gateway.TestCard.Effect;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Passes;
import ng.powerpay.sandbox.provider.Place;

/** The whole gateway, all its hosts under {@code /interswitch}. */
public final class InterswitchGateway implements Gateway {

    /** The public demonstration merchant's. */
    static final String MERCHANT = "MX6072";

    static final String ITEM = "9405967";
    private static final Duration PASS = Duration.ofHours(24);
    private static final List<TestCard> CARDS = List.of(
            new TestCard("success", "5061050254756707864", "06/26, CVV 111, PIN 1111", Effect.PAYS),
            new TestCard("visa", "4000000000002503", "03/50, CVV 111", Effect.PAYS),
            new TestCard("mastercard", "5123450000000008", "01/39, CVV 100, PIN 1111, OTP 123456", Effect.PAYS));

    private final Place place;
    private final String client;
    private final String secret;
    private final String webhook;

    public InterswitchGateway(Place place) {
        this.place = place;
        this.client = place.secrets().of("interswitch.client.id", "IKIA", 32);
        this.secret = place.secrets().of("interswitch.client.secret", "", 32);
        this.webhook = place.secrets().of("interswitch.webhook.secret", "", 32);
    }

    @Override
    public String name() {
        return "interswitch";
    }

    @Override
    public String title() {
        return "Interswitch";
    }

    @Override
    public Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String host : List.of("URL", "QUERY_URL", "PASSPORT_URL", "REFUND_URL")) {
            all.put("POWERPAY_INTERSWITCH_" + host, place.url("/interswitch"));
        }
        all.put("POWERPAY_INTERSWITCH_MERCHANT_CODE", MERCHANT);
        all.put("POWERPAY_INTERSWITCH_PAY_ITEM_ID", ITEM);
        all.put("POWERPAY_INTERSWITCH_MODE", "test");
        all.put("POWERPAY_INTERSWITCH_WEBHOOK_SECRET", webhook);
        all.put("POWERPAY_INTERSWITCH_CLIENT_ID", client);
        all.put("POWERPAY_INTERSWITCH_CLIENT_SECRET", secret);
        return all;
    }

    /** Half a percent, at most a thousand naira. */
    @Override
    public long feeKobo(Channel channel, long amountKobo) {
        return Math.min(amountKobo * 50 / 10_000, 1_000_00);
    }

    @Override
    public List<TestCard> cards() {
        return CARDS;
    }

    /** Paid or not, a transaction that ended is told of; who wants to know more has to ask. */
    @Override
    public Optional<Event> ended(Charge charge) {
        var data = CheckoutApi.view(charge);
        var body = Fields.of("event", "TRANSACTION.COMPLETED")
                .and("uuid", Long.toString(charge.id()))
                .and("timestamp", charge.createdAt().toEpochMilli())
                .and(
                        "data",
                        Fields.of("merchantReference", charge.reference())
                                .and("merchantCode", MERCHANT)
                                .and("amount", charge.paidKobo())
                                .and("currencyCode", "566")
                                .and("responseCode", data.get("ResponseCode"))
                                .and("paymentReference", CheckoutApi.paymentReference(charge)));
        var event = Event.json(place.webhookUrl("interswitch"), body);
        return Optional.of(event.with("X-Interswitch-Signature", Keys.hmacHex("HmacSHA512", webhook, event.body())));
    }

    /** No event tells of refunds. */
    @Override
    public Optional<Event> moved(Refund refund, Charge charge) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> returned(Charge charge) {
        var view = CheckoutApi.view(charge);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("txnref", charge.reference());
        fields.put("payRef", CheckoutApi.paymentReference(charge));
        fields.put("retRef", CheckoutApi.retrieval(charge));
        fields.put("apprAmt", Long.toString(charge.paidKobo()));
        fields.put("resp", String.valueOf(view.get("ResponseCode")));
        fields.put("desc", String.valueOf(view.get("ResponseDescription")));
        return fields;
    }

    /** The first try and five more. */
    @Override
    public int webhookTries() {
        return 6;
    }

    @Override
    public void join(Routes routes, Till till) {
        var checkout = new CheckoutApi(till);
        var refunds = new RefundApi(till);
        var passes = new Passes(secret, till.clock());
        routes.post("/interswitch/collections/w/pay", checkout::pay)
                .get("/interswitch/collections/api/v1/gettransaction.json", checkout::transaction)
                .post("/interswitch/passport/oauth/token", request -> signIn(request, passes))
                .post("/interswitch/paymentgateway/api/v1/refunds", signedIn(passes, refunds::create))
                .get("/interswitch/paymentgateway/api/v1/refunds/{reference}", signedIn(passes, refunds::show));
    }

    private static Handler signedIn(Passes passes, Handler handler) {
        return Keys.guarded(passes::admit, handler, () -> RefundApi.refused(401, "10401", "Unauthorized"));
    }

    private Reply signIn(Request request, Passes passes) {
        var pair = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        if (!Keys.same(request.header("Authorization"), basic)
                || !request.form("grant_type").equals("client_credentials")) {
            return Reply.json(401, Fields.of("error", "invalid_client").and("error_description", "Bad credentials"));
        }
        return Reply.json(
                200,
                Fields.of("access_token", passes.issue(PASS))
                        .and("token_type", "bearer")
                        .and("expires_in", PASS.toSeconds())
                        .and("merchant_code", MERCHANT));
    }
}
