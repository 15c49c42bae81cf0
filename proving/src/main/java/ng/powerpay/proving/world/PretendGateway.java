package ng.powerpay.proving.world;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * A gateway with a truth of its own and every bad habit. It does not recognise a refund's key: two
 * orders are two refunds, and an order that is under way does not count against the captured sum.
 */
public final class PretendGateway implements Gateway {

    /** Takes its events, signed or forged. */
    @FunctionalInterface
    public interface Door {
        void deliver(Map<String, String> headers, byte[] body);
    }

    private static final String SIGNATURE = "x-signature";
    private static final URI PAGE = URI.create("https://pay.example/page");

    private final Stage stage;
    private final Door door;
    private final Map<String, Charge> charges = new LinkedHashMap<>();
    private final PretendRefunds refunds;
    private long silentUntil;
    private long events;

    public PretendGateway(Stage stage, Door door) {
        this.stage = stage;
        this.door = door;
        this.refunds = new PretendRefunds(stage, charges, reference -> announce("REFUND", reference));
    }

    @Override
    public String name() {
        return "gate";
    }

    public Collection<Charge> charges() {
        return charges.values();
    }

    public @Nullable Charge charge(String reference) {
        return charges.get(reference);
    }

    /** Does not answer questions for so long. */
    public void fallSilent(long millis) {
        silentUntil = Math.max(silentUntil, stage.now() + millis);
        stage.count(Fault.GATEWAY_SILENT);
    }

    @Override
    public Patience patience() {
        return new Patience(
                Schedule.seconds(60, 60, 120, 300, 600, 900), Schedule.seconds(5, 15, 60, 120), Duration.ofMinutes(6));
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        return stage.call(() -> {
            if (stage.strikes(Fault.PAGE_REFUSED, 40)) {
                return new Checkout.Unavailable("closed");
            }
            if (charges.containsKey(request.reference())) {
                return new Checkout.Taken();
            }
            charges.put(
                    request.reference(),
                    new Charge(request.reference(), request.total().amount()));
            return stage.strikes(Fault.PAGE_ANSWER_LOST, 40)
                    ? new Checkout.Unavailable("no answer")
                    : new Checkout.Open(PAGE);
        });
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return stage.call(() -> answer(reference));
    }

    private PaymentStatus answer(String reference) {
        var charge = charges.get(reference);
        if (charge != null) {
            charge.toldWhenLastAsked = charge.captured > 0 || charge.foreign > 0;
        }
        if ((stage.stormy() && stage.now() < silentUntil) || stage.strikes(Fault.PAYMENT_QUESTION_LOST, 100)) {
            return new PaymentStatus.Unknown("no answer");
        }
        if (charge == null) {
            return new PaymentStatus.Pending("not begun");
        }
        return say(charge);
    }

    private PaymentStatus say(Charge charge) {
        var at = Instant.ofEpochMilli(stage.now());
        if (charge.captured > 0) {
            charge.told = true;
            var fee = charge.fee == null ? null : new Kobo(charge.fee);
            return new PaymentStatus.Paid(new Kobo(charge.captured), "NGN", "card", fee, at);
        }
        if (charge.foreign > 0) {
            charge.told = true;
            return new PaymentStatus.Paid(new Kobo(charge.foreign), "USD", "card", null, at);
        }
        if (charge.reversed) {
            return new PaymentStatus.Reversed("given back");
        }
        return charge.declined ? new PaymentStatus.Declined("no funds") : new PaymentStatus.Pending("abandoned");
    }

    /** The customer's card is refused. */
    public void decline(Charge charge) {
        charge.declined = true;
        announce("PAYMENT", charge.reference);
    }

    /** The customer pays so much, in kobo; perhaps not for the first time. */
    public void pay(Charge charge, long amount) {
        stage.note(() -> "#" + stage.number(charge.purchase()) + " pays " + amount);
        if (charge.captured == 0 && stage.dice.coin()) {
            charge.fee = Math.max(1, amount / 70);
        }
        charge.captured += amount;
        announce("PAYMENT", charge.reference);
    }

    /** The customer pays in another currency. */
    public void payForeign(Charge charge, long amount) {
        charge.foreign += amount;
        announce("PAYMENT", charge.reference);
    }

    /** The gateway itself gives back what nobody has asked about yet. */
    public boolean reverse(Charge charge) {
        if (charge.told || charge.captured == 0) {
            return false;
        }
        charge.captured = 0;
        charge.reversed = true;
        return true;
    }

    /** A person gives foreign money back on the gateway's own pages. */
    public void returnForeign(Charge charge) {
        charge.foreign = 0;
    }

    /** Sends a signed event: at once, late, twice or never. */
    public void announce(String kind, String reference) {
        if (stage.strikes(Fault.EVENT_LOST, 120)) {
            return;
        }
        var body = kind + " " + reference + " " + ++events;
        var late = stage.strikes(Fault.EVENT_LATE, 100) ? stage.dice.between(60_000, 3_600_000) : 0;
        send(body, late + stage.dice.between(20, 3_000), 0);
        if (stage.strikes(Fault.EVENT_TWICE, 120)) {
            send(body, late + stage.dice.between(0, 120_000), 0);
        }
    }

    /** Sends the same body again until it is taken, as gateways do, for a while. */
    private void send(String body, long in, int tries) {
        stage.plan(in, () -> {
            try {
                door.deliver(Map.of(SIGNATURE, sign(body)), body.getBytes(StandardCharsets.UTF_8));
            } catch (Untaken e) {
                if (tries < 3) {
                    send(body, 60_000L << tries, tries + 1);
                }
            }
        });
    }

    /** Somebody else sends an event that looks like ours. */
    public void forge(String reference) {
        stage.count(Fault.EVENT_FORGED);
        var body = "PAYMENT " + reference + " forged" + ++events;
        try {
            door.deliver(Map.of(SIGNATURE, "0"), body.getBytes(StandardCharsets.UTF_8));
        } catch (Untaken e) {
            stage.note(() -> "a forged event was refused");
        }
    }

    /** The door did not answer 200. */
    public static final class Untaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Untaken() {
            super("not taken", null, false, false);
        }
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] bytes) {
        var body = new String(bytes, StandardCharsets.UTF_8);
        if (!sign(body).equals(headers.get(SIGNATURE))) {
            return new Webhook.Forged();
        }
        return hint(bytes);
    }

    static Webhook hint(byte[] bytes) {
        var parts = new String(bytes, StandardCharsets.UTF_8).split(" ");
        return new Webhook.Hint(Webhook.Kind.valueOf(parts[0]), parts[2], parts[1]);
    }

    private static String sign(String body) {
        return Integer.toHexString(body.hashCode());
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return stage.call(() -> refunds.status(refund));
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        return stage.call(() -> refunds.take(refund));
    }
}
