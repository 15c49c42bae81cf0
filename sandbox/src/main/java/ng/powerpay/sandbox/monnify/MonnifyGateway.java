package ng.powerpay.sandbox.monnify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Gateway;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.RefundStatus;
import ng.powerpay.sandbox.gateway.Status;
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

/** The whole gateway: merchant API under {@code /monnify}, with one sign-in that gives a token. */
public final class MonnifyGateway implements Gateway {

    private static final Duration LIFE = Duration.ofSeconds(3567);
    private static final String CONTRACT = "5000000001";

    private static final List<TestCard> CARDS = List.of(
            new TestCard("success", "4111111111111111", "10/32, CVV 123, PIN 1234", Effect.PAYS),
            new TestCard("declined", "4111111111111110", "10/32, CVV 123, PIN 1234", Effect.DECLINES),
            new TestCard("timeout", "5060995994247093", "12/32, CVV 123, PIN 1234", Effect.TIMES_OUT));

    private final Place place;
    private final String apiKey;
    private final String secretKey;

    public MonnifyGateway(Place place) {
        this.place = place;
        this.apiKey = place.secrets().of("monnify.api.key", "MK_TEST_", 10);
        this.secretKey = place.secrets().of("monnify.secret.key", "", 32);
    }

    @Override
    public String name() {
        return "monnify";
    }

    @Override
    public String title() {
        return "Monnify";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "POWERPAY_MONNIFY_URL", place.url("/monnify"),
                "POWERPAY_MONNIFY_API_KEY", apiKey,
                "POWERPAY_MONNIFY_SECRET_KEY", secretKey,
                "POWERPAY_MONNIFY_CONTRACT_CODE", CONTRACT);
    }

    /** 1.5 %, at most 2,000 naira. */
    @Override
    public long feeKobo(Channel channel, long amountKobo) {
        return Math.min(amountKobo * 150 / 10_000, 2_000_00);
    }

    @Override
    public List<TestCard> cards() {
        return CARDS;
    }

    /** It says nothing of failed charges. */
    @Override
    public Optional<Event> ended(Charge charge) {
        return charge.status() == Status.PAID
                ? Optional.of(event("SUCCESSFUL_TRANSACTION", Answers.of(charge)))
                : Optional.empty();
    }

    @Override
    public Optional<Event> moved(Refund refund, Charge charge) {
        boolean done = refund.status() == RefundStatus.PROCESSED;
        return done || refund.status() == RefundStatus.FAILED
                ? Optional.of(event(done ? "SUCCESSFUL_REFUND" : "FAILED_REFUND", Answers.of(refund, charge)))
                : Optional.empty();
    }

    @Override
    public Map<String, String> returned(Charge charge) {
        return Map.of("paymentReference", charge.reference());
    }

    @Override
    public void join(Routes routes, Till till) {
        var passes = new Passes(secretKey, till.clock());
        var transactions = new TransactionApi(till, CONTRACT);
        var refunds = new RefundApi(till, transactions);
        String v1 = "/monnify/api/v1/";
        String v2 = "/monnify/api/v2/";
        routes.post(v1 + "auth/login", request -> signIn(request, passes))
                .post(v1 + "merchant/transactions/init-transaction", admitted(passes, transactions::begin))
                .post(v1 + "merchant/bank-transfer/init-payment", admitted(passes, transactions::account))
                .get(v2 + "merchant/transactions/query", admitted(passes, transactions::query))
                .get(v2 + "transactions/{reference}", admitted(passes, transactions::show))
                .post(v1 + "refunds/initiate-refund", admitted(passes, refunds::initiate))
                .get(v1 + "refunds/{reference}", admitted(passes, refunds::show));
    }

    private Reply signIn(Request request, Passes passes) {
        var pair = (apiKey + ":" + secretKey).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        return Keys.same(request.header("Authorization"), basic)
                ? Answers.ok(Fields.of("accessToken", passes.issue(LIFE)).and("expiresIn", LIFE.toSeconds()))
                : unauthorised();
    }

    private static Handler admitted(Passes passes, Handler handler) {
        return Keys.guarded(passes::admit, handler, MonnifyGateway::unauthorised);
    }

    private static Reply unauthorised() {
        return Answers.refused(401, "99", "Access token expired or keys not known");
    }

    /** Signed with lower-case hex of HMAC-SHA512 over the raw body, keyed with the secret key. */
    private Event event(String type, Fields data) {
        var body = Fields.of("eventType", type).and("eventData", data);
        var event = Event.json(place.webhookUrl("monnify"), body);
        return event.with("monnify-signature", Keys.hmacHex("HmacSHA512", secretKey, event.body()));
    }
}
