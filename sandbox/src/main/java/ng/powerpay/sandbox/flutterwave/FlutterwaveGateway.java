package ng.powerpay.sandbox.flutterwave;

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
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Place;

/** The whole gateway: merchant API under {@code /flutterwave/v3}. */
public final class FlutterwaveGateway implements Gateway {

    private static final long CAP_KOBO = 200_000;
    private static final int TRIES = 4;
    private static final List<TestCard> CARDS = List.of(
            new TestCard("success", "5531886652142950", "09/32, CVV 564, PIN 3310, OTP 12345", Effect.PAYS),
            new TestCard("secure", "5438898014560229", "10/31, CVV 564, 3-D Secure", Effect.PAYS),
            new TestCard("verve", "5061460410120223210", "10/31, CVV 780, PIN 3310, OTP 12345", Effect.PAYS),
            new TestCard("declined", "5399834697894723", "09/31, CVV 883, PIN 3310", Effect.DECLINES),
            new TestCard("funds", "5258585922666506", "09/31, CVV 883, PIN 3310, OTP 12345", Effect.DECLINES));

    private final Place place;
    private final String secretKey;
    private final String secretHash;

    public FlutterwaveGateway(Place place) {
        this.place = place;
        this.secretKey = place.secrets().of("flutterwave.secret.key", "FLWSECK_TEST-", 32);
        this.secretHash = place.secrets().of("flutterwave.secret.hash", "hash-", 24);
    }

    @Override
    public String name() {
        return "flutterwave";
    }

    @Override
    public String title() {
        return "Flutterwave";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "POWERPAY_FLUTTERWAVE_URL", place.url("/flutterwave/v3"),
                "POWERPAY_FLUTTERWAVE_SECRET_KEY", secretKey,
                "POWERPAY_FLUTTERWAVE_SECRET_HASH", secretHash);
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
    public int webhookTries() {
        return TRIES;
    }

    /** A failed charge is completed too. Transfers are told in the older, flat shape. */
    @Override
    public Optional<Event> ended(Charge charge) {
        if (charge.status() != Status.PAID && charge.status() != Status.FAILED) {
            return Optional.empty();
        }
        return Optional.of(told(
                charge.channel() == Channel.BANK_TRANSFER
                        ? Views.flat(charge)
                        : Fields.of("event", "charge.completed")
                                .and("data", Views.transaction(charge))
                                .and("event.type", "CARD_TRANSACTION")));
    }

    @Override
    public Optional<Event> moved(Refund refund, Charge charge) {
        return refund.status() == RefundStatus.PROCESSED
                ? Optional.of(told(Fields.of("event", "refund.completed").and("data", Views.event(refund, charge))))
                : Optional.empty();
    }

    @Override
    public Map<String, String> returned(Charge charge) {
        String status = switch (charge.status()) {
            case PAID, REVERSED -> "successful";
            case FAILED -> "failed";
            case WAITING -> "pending";
            case NEW, SEEN, CANCELLED -> "cancelled";
        };
        return Map.of("status", status, "tx_ref", charge.reference(), "transaction_id", Long.toString(charge.id()));
    }

    @Override
    public void join(Routes routes, Till till) {
        var payments = new PaymentApi(till);
        var refunds = new RefundApi(till.charges(), till.refunds());
        routes.post("/flutterwave/v3/payments", keyed(payments::open))
                .get("/flutterwave/v3/transactions", keyed(payments::list))
                .get("/flutterwave/v3/transactions/verify_by_reference", keyed(payments::verify))
                .get("/flutterwave/v3/transactions/{id}/verify", keyed(payments::verifyId))
                .post("/flutterwave/v3/transactions/{id}/refund", keyed(refunds::create))
                .get("/flutterwave/v3/refunds", keyed(refunds::list));
    }

    private Handler keyed(Handler handler) {
        return Keys.guarded(
                request -> Keys.bearer(request, secretKey),
                handler,
                () -> Views.refused(401, "Invalid authorization key"));
    }

    /** With the secret itself, which signs nothing. */
    private Event told(Fields body) {
        return Event.json(place.webhookUrl("flutterwave"), body).with("verif-hash", secretHash);
    }
}
