package ng.powerpay.sandbox.paystack;

import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Reply;

/** Paystack's envelope around every answer. */
final class Answers {

    private Answers() {}

    static Reply ok(String message, Object data) {
        return Reply.json(200, Fields.of("status", true).and("message", message).and("data", data));
    }

    static Reply refused(int status, String message, String code, String nextStep) {
        return Reply.json(
                status,
                Fields.of("status", false)
                        .and("message", message)
                        .and("meta", Fields.of("nextStep", nextStep))
                        .and("type", "validation_error")
                        .and("code", code));
    }

    static Reply unauthorised() {
        return refused(
                401,
                "Invalid key",
                "invalid_Key",
                "Ensure that you provide the correct authorization key for the request");
    }

    static Reply noTransaction() {
        return refused(
                400,
                "Transaction reference not found",
                "transaction_not_found",
                "Ensure that you're passing the reference of a transaction that exists");
    }
}
