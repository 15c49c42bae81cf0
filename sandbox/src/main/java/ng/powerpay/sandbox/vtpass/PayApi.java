package ng.powerpay.sandbox.vtpass;

import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Answer;
import ng.powerpay.sandbox.vendor.Answer.Refused;
import ng.powerpay.sandbox.vendor.Answer.Taken;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Order;
import ng.powerpay.sandbox.vendor.State;
import tools.jackson.databind.JsonNode;

/** {@code /pay}: reads the request and writes the answer with its code. */
final class PayApi {

    private final Counter counter;

    PayApi(Counter counter) {
        this.counter = counter;
    }

    Reply pay(Request request) throws InterruptedException {
        JsonNode body = request.json();
        Optional<Service> service = Service.of(Json.text(body, "serviceID"));
        String wrong = wrong(body, service.isPresent());
        if (!wrong.isEmpty()) {
            return AnswerView.refused(wrong);
        }
        var target = new Order.Target(
                service.orElseThrow().company(),
                Json.text(body, "billersCode"),
                Json.text(body, "variation_code").equals("prepaid"));
        var order =
                new Order(Json.text(body, "request_id"), target, amountKobo(body), Json.text(body, "phone"), Map.of());
        return counter.vend(order, PayApi::answer);
    }

    /** The code for a request that is wrong in itself; blank when it is right. */
    private String wrong(JsonNode body, boolean known) {
        String requestId = Json.text(body, "request_id");
        boolean complete = !Json.text(body, "billersCode").isEmpty()
                && !Json.text(body, "phone").isEmpty()
                && amountKobo(body) > 0;
        if (!known) {
            return "012";
        }
        if (!Json.text(body, "variation_code").matches("prepaid|postpaid")) {
            return "010";
        }
        if (!complete || requestId.isEmpty()) {
            return "011";
        }
        return RequestId.proper(requestId, counter.clock().instant()) ? "" : "085";
    }

    private static Reply.Whole answer(Answer answer) {
        return switch (answer) {
            case Taken taken -> AnswerView.of(code(taken.slip().state()), taken.slip());
            case Refused refused -> AnswerView.refused(code(refused));
        };
    }

    private static String code(State state) {
        return switch (state) {
            case DELIVERED, TOKEN_LATE -> "000";
            case WAITING -> "099";
            case STUCK -> "089";
            case FAILED -> "016";
            case REVERSED -> "040";
            case RESOLVED -> "044";
        };
    }

    private static String code(Refused refused) {
        return switch (refused.why()) {
            case BELOW_MINIMUM -> "013";
            case DUPLICATE -> "014";
            case UNKNOWN_METER -> "016";
            case ABOVE_MAXIMUM -> "017";
            case WALLET_EMPTY -> "018";
            case TOO_SOON -> "019";
            case COMPANY_DOWN -> "030";
            case CODE -> refused.code();
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
