package ng.powerpay.sandbox.vtpass;

import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.State;

/** {@code /requery}: how a sale stands, by its request id. */
final class RequeryApi {

    private final Counter counter;

    RequeryApi(Counter counter) {
        this.counter = counter;
    }

    Reply requery(Request request) throws InterruptedException {
        String id = Json.text(request.json(), "request_id");
        return id.isEmpty()
                ? AnswerView.refused("011")
                : counter.query(id).map(RequeryApi::answer).orElseGet(() -> AnswerView.refused("015"));
    }

    private static Reply.Whole answer(Slip slip) {
        return AnswerView.of(code(slip.state()), slip);
    }

    private static String code(State state) {
        return switch (state) {
            case WAITING, TOKEN_LATE, DELIVERED -> "000";
            case STUCK -> "089";
            case FAILED -> "016";
            case REVERSED -> "040";
            case RESOLVED -> "044";
        };
    }
}
