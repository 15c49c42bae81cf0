package ng.powerpay.sandbox.buypower;

import java.time.Duration;
import java.util.Map;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Answer;
import ng.powerpay.sandbox.vendor.Answer.Refusal;
import ng.powerpay.sandbox.vendor.Answer.Refused;
import ng.powerpay.sandbox.vendor.Answer.Taken;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Order;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.State;
import tools.jackson.databind.JsonNode;

/** {@code /vend} and {@code /transaction/{orderId}}. Under both, a failure has a code of its own beside the status. */
final class VendApi {

    private static final String REFUNDED = "Your transaction failed and was refunded.";

    /** What waits must not be asked about sooner after its sale. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final Counter counter;

    VendApi(Counter counter) {
        this.counter = counter;
    }

    Reply vend(Request request) throws InterruptedException {
        var body = request.json();
        var missing = missing(body);
        if (!missing.isEmpty()) {
            return SaleView.failure(400, 201, "Invalid request. \"" + missing + "\" is required");
        }
        var target = new Order.Target(
                Disco.of(Json.text(body, "disco")).orElseThrow().company(),
                Json.text(body, "meter"),
                Json.text(body, "vendType").equals("PREPAID"));
        var order = new Order(Json.text(body, "orderId"), target, amountKobo(body), Json.text(body, "phone"), Map.of());
        return counter.vend(order, VendApi::answer);
    }

    Reply transaction(Request request) throws InterruptedException {
        var orderId = request.named("orderId");
        if (counter.find(orderId).filter(this::tooEarly).isPresent()) {
            var early = SaleView.failure(429, 429, "Too many requests");
            return new Reply.Whole(429, Map.of("Content-Type", "application/json", "retry-after", "1"), early.body());
        }
        return counter.query(orderId)
                .map(VendApi::status)
                .orElseGet(() -> SaleView.failure(404, 20, "No transaction found with reference: " + orderId));
    }

    private boolean tooEarly(Slip slip) {
        return slip.state() == State.WAITING
                && slip.at().plus(PATIENCE).isAfter(counter.clock().instant());
    }

    private static String missing(JsonNode body) {
        var wanted = Map.of(
                "orderId", "[A-Za-z0-9_-]{1,64}",
                "meter", "[A-Z0-9/-]{6,20}",
                "vendType", "PREPAID|POSTPAID",
                "paymentType", "B2B|ONLINE",
                "phone", "0\\d{10}",
                "vertical", "ELECTRICITY");
        var wrong = wanted.keySet().stream()
                .filter(it -> !Json.text(body, it).matches(wanted.get(it)))
                .sorted()
                .findFirst()
                .orElse("");
        var sum = amountKobo(body) > 0 ? wrong : "amount";
        return Disco.of(Json.text(body, "disco")).isPresent() ? sum : "disco";
    }

    private static Reply.Whole answer(Answer answer) {
        return switch (answer) {
            case Taken taken -> taken(taken.slip());
            case Refused refused -> refused(refused.why());
        };
    }

    private static Reply.Whole taken(Slip slip) {
        return switch (slip.state()) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> Reply.json(200, SaleView.sold(slip, false));
            case WAITING, STUCK -> SaleView.waiting();
            case FAILED -> SaleView.failure(400, 202, "Transaction failed.");
            case REVERSED -> SaleView.failure(400, 202, REFUNDED);
        };
    }

    private static Reply.Whole refused(Refusal why) {
        return switch (why) {
            case DUPLICATE -> SaleView.failure(409, 201, "Request already received");
            case TOO_SOON -> SaleView.failure(409, 201, "A request for this meter was already received");
            case UNKNOWN_METER -> SaleView.failure(400, 201, "Invalid meter number");
            case BELOW_MINIMUM -> SaleView.failure(400, 201, "Amount is below the minimum");
            case ABOVE_MAXIMUM -> SaleView.failure(400, 201, "Amount is above the maximum");
            case WALLET_EMPTY -> SaleView.failure(422, 202, "insufficient wallet balance.");
            case COMPANY_DOWN -> SaleView.failure(501, 501, "This disco is under maintenance.");
            case CODE -> SaleView.failure(400, 202, "Transaction not successful.");
        };
    }

    private static Reply.Whole status(Slip slip) {
        return switch (slip.state()) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> Reply.json(200, Fields.of("result", SaleView.sold(slip, true)));
            case WAITING, STUCK ->
                SaleView.failure(400, 201, "Transaction is still processing. Kindly retry in 2 minutes.");
            case FAILED -> SaleView.failure(400, 202, "Transaction failed.");
            case REVERSED -> SaleView.failure(400, 202, REFUNDED);
        };
    }

    private static long amountKobo(JsonNode body) {
        try {
            return Naira.kobo(Json.text(body, "amount"));
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }
}
