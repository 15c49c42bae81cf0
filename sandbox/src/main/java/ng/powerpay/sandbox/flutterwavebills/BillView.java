package ng.powerpay.sandbox.flutterwavebills;

import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.vendor.Answer.Refusal;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.State;
import org.jspecify.annotations.Nullable;

/** Answers and events in Flutterwave's words. */
final class BillView {

    /** Naira, on top of every bill. */
    static final int FEE = 100;

    /** What in a {@link #refusal} says that nothing was taken on, as the application is told. */
    static final String NOT_TAKEN = "insufficient,not available,below the minimum,above the maximum";

    private BillView() {}

    /** What a payment is answered with; whether it is a success is only known by asking. */
    static Reply.Whole paid(Slip slip) {
        boolean refused = slip.state() == State.FAILED || slip.state() == State.REVERSED;
        return refused
                ? error(400, "Bill payment failed")
                : success(
                        "Bill payment successful",
                        Fields.of("phone_number", slip.order().number())
                                .and("amount", Naira.decimal(slip.order().amountKobo()))
                                .and("network", slip.order().company().title())
                                .and("code", "200")
                                .and("tx_ref", reference(slip))
                                .and("reference", slip.id())
                                .and("batch_reference", null)
                                .and("recharge_token", token(slip))
                                .and("fee", FEE));
    }

    static Reply.Whole status(Slip slip) {
        return success(
                "Bill status fetch successful",
                Fields.of("currency", "NGN")
                        .and("customer_id", slip.order().number())
                        .and("frequency", "One Time")
                        .and("amount", Naira.decimal(slip.order().amountKobo()).toPlainString())
                        .and("fee", FEE)
                        .and("product", slip.order().company().title())
                        .and("product_name", slip.order().company().title())
                        .and("commission", 0)
                        .and("transaction_date", slip.at().toString())
                        .and("customer_reference", slip.order().reference())
                        .and("country", "NG")
                        .and("flw_ref", slip.id())
                        .and("tx_ref", reference(slip))
                        .and("batch_id", null)
                        .and("extra", token(slip))
                        .and("status", word(slip.state())));
    }

    /** What is told when a waiting bill was decided. */
    static Fields event(Slip slip) {
        return Fields.of("event", "singlebillpayment.status")
                .and("event.type", "SingleBillPayment")
                .and(
                        "data",
                        Fields.of("customer", slip.order().number())
                                .and("amount", Naira.decimal(slip.order().amountKobo()))
                                .and("tx_ref", reference(slip))
                                .and("flw_ref", slip.id())
                                .and("customer_reference", slip.order().reference())
                                .and("status", word(slip.state())));
    }

    static String refusal(Refusal why) {
        return switch (why) {
            case DUPLICATE -> "This reference has been used before";
            case UNKNOWN_METER -> "Invalid customer id";
            case BELOW_MINIMUM -> "Amount is below the minimum for this biller";
            case ABOVE_MAXIMUM -> "Amount is above the maximum for this biller";
            case TOO_SOON -> "A similar bill was paid a moment ago";
            case WALLET_EMPTY -> "Insufficient funds in customer wallet";
            case COMPANY_DOWN -> "The biller is not available";
            case CODE -> "Bill payment failed";
        };
    }

    static Reply.Whole success(String message, Object data) {
        return Reply.json(
                200, Fields.of("status", "success").and("message", message).and("data", data));
    }

    static Reply.Whole error(int status, String message) {
        return Reply.json(
                status, Fields.of("status", "error").and("message", message).and("data", null));
    }

    /** There is room for one token only. */
    private static @Nullable String token(Slip slip) {
        return slip.token().orElse(null);
    }

    private static String reference(Slip slip) {
        return "CF-FLYAPI-" + slip.id();
    }

    private static String word(State state) {
        return switch (state) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> "successful";
            case WAITING, STUCK -> "pending";
            case FAILED, REVERSED -> "failed";
        };
    }
}
