package ng.powerpay.sandbox.flutterwave4;

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

/** The whole gateway: merchant API under {@code /flutterwave4}, signing in under {@code /flutterwave4/idp}. */
public final class Flutterwave4Gateway implements Gateway {

    private static final long CAP_KOBO = 200_000;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final List<TestCard> CARDS = List.of(
            new TestCard("success", "5531886652142950", "09/32, CVV 564, PIN 3310, OTP 12345", Effect.PAYS),
            new TestCard("declined", "5399834697894723", "09/31, CVV 883, PIN 3310", Effect.DECLINES));

    private final Place place;
    private final String clientId;
    private final String clientSecret;
    private final String secretHash;

    public Flutterwave4Gateway(Place place) {
        this.place = place;
        this.clientId = place.secrets().of("flutterwave4.client.id", "client-", 24);
        this.clientSecret = place.secrets().of("flutterwave4.client.secret", "", 32);
        this.secretHash = place.secrets().of("flutterwave4.secret.hash", "hash-", 24);
    }

    @Override
    public String name() {
        return "flutterwave4";
    }

    @Override
    public String title() {
        return "Flutterwave 4";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "POWERPAY_FLUTTERWAVE4_URL", place.url("/flutterwave4"),
                "POWERPAY_FLUTTERWAVE4_LOGIN_URL", place.url("/flutterwave4/idp"),
                "POWERPAY_FLUTTERWAVE4_CLIENT_ID", clientId,
                "POWERPAY_FLUTTERWAVE4_CLIENT_SECRET", clientSecret,
                "POWERPAY_FLUTTERWAVE4_SECRET_HASH", secretHash);
    }

    /** 2 %, at most 2,000 naira. */
    @Override
    public long feeKobo(Channel channel, long amountKobo) {
        return Math.min(amountKobo * 2 / 100, CAP_KOBO);
    }

    @Override
    public List<TestCard> cards() {
        return CARDS;
    }

    @Override
    public Optional<Event> ended(Charge charge) {
        return switch (charge.status()) {
            case PAID -> Optional.of(signed("charge.completed", Views.charge(charge)));
            case FAILED -> Optional.of(signed("charge.failed", Views.charge(charge)));
            case NEW, SEEN, WAITING, CANCELLED, REVERSED -> Optional.empty();
        };
    }

    @Override
    public Optional<Event> moved(Refund refund, Charge charge) {
        if (refund.status() != RefundStatus.PROCESSED && refund.status() != RefundStatus.FAILED) {
            return Optional.empty();
        }
        String type = refund.status() == RefundStatus.PROCESSED ? "refund.completed" : "refund.failed";
        return Optional.of(signed(type, Views.refund(refund, charge)));
    }

    @Override
    public Map<String, String> returned(Charge charge) {
        boolean paid = charge.status() == Status.PAID;
        return Map.of("status", paid ? "succeeded" : "pending", "reference", charge.reference());
    }

    @Override
    public void join(Routes routes, Till till) {
        var passes = new Passes(clientSecret, till.clock());
        var charges = new ChargeApi(till);
        var refunds = new RefundApi(till.charges(), till.refunds());
        routes.post("/flutterwave4/idp/token", request -> token(request, passes))
                .post("/flutterwave4/customers", admitted(passes, charges::customer))
                .post("/flutterwave4/customers/search", admitted(passes, charges::search))
                .post("/flutterwave4/orchestration/direct-charges", admitted(passes, charges::open))
                .post("/flutterwave4/virtual-accounts", admitted(passes, charges::account))
                .get("/flutterwave4/charges", admitted(passes, charges::list))
                .post("/flutterwave4/refunds", admitted(passes, refunds::create))
                .get("/flutterwave4/refunds", admitted(passes, refunds::list));
    }

    private Reply token(Request request, Passes passes) {
        boolean ours = request.form("grant_type").equals("client_credentials")
                && Keys.same(request.form("client_id"), clientId)
                && Keys.same(request.form("client_secret"), clientSecret);
        return ours
                ? Reply.json(
                        200,
                        Fields.of("access_token", passes.issue(TOKEN_LIFE))
                                .and("expires_in", TOKEN_LIFE.toSeconds())
                                .and("token_type", "Bearer"))
                : Reply.json(401, Fields.of("error", "invalid_client"));
    }

    /** A trace is wanted on every call, as long as the real one wants it. */
    private static Handler admitted(Passes passes, Handler handler) {
        Handler traced = Keys.guarded(
                it -> it.header("X-Trace-Id").matches("[!-~]{12,255}"),
                handler,
                () -> Views.refused(400, "REQUEST_NOT_VALID", "X-Trace-Id must have 12 to 255 characters"));
        return Keys.guarded(passes::admit, traced, () -> Views.refused(401, "UNAUTHORIZED", "The token is not valid"));
    }

    /** Signed with Base64 of HMAC-SHA256 over the raw body. */
    private Event signed(String type, Fields data) {
        var body = Fields.of("webhook_id", "wbk_" + data.get("id"))
                .and("timestamp", 1_763_000_000_000L)
                .and("type", type)
                .and("data", data);
        var event = Event.json(place.webhookUrl("flutterwave4"), body);
        byte[] hmac = Keys.hmac("HmacSHA256", secretHash, event.body());
        return event.with("flutterwave-signature", Base64.getEncoder().encodeToString(hmac));
    }
}
