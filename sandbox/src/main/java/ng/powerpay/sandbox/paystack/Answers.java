package ng.powerpay.sandbox.paystack;

import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;

/** Paystack's envelope around every answer. */
final class Answers {

    private Answers() {}

    static Reply ok(String message, Object data) {
        return Reply.json(200, Json.object("status", true, "message", message, "data", data));
    }

    static Reply refused(int status, String message, String code, String nextStep) {
        return Reply.json(
                status,
                Json.object(
                        "status",
                        false,
                        "message",
                        message,
                        "meta",
                        Json.object("nextStep", nextStep),
                        "type",
                        "validation_error",
                        "code",
                        code));
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
