package ng.powerpay.sandbox.vtpass;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.State;
import org.jspecify.annotations.Nullable;

/**
 * The answers of pay and requery. Two fields change their type from company to company, as in life.
 */
final class AnswerView {

    private static final DateTimeFormatter WITH_MICROS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private AnswerView() {}

    /** A bare code. */
    static Reply.Whole refused(String code) {
        return Reply.json(200, withCode(code));
    }

    /** A bare code as fields. */
    static Fields withCode(String code) {
        String text = Code.text(code);
        return Fields.of("code", code).and("content", Fields.of("errors", text)).and("response_description", text);
    }

    static Reply.Whole of(String code, Slip slip) {
        return Reply.json(200, fields(code, slip));
    }

    static Fields fields(String code, Slip slip) {
        var tokens = new TokenFields(slip);
        Fields answer = Fields.of("code", code)
                .and("content", Fields.of("transactions", transaction(slip)))
                .and("response_description", Code.text(code))
                .and("requestId", slip.order().reference())
                .and("amount", amount(slip))
                .and("transaction_date", date(slip))
                .and("purchased_code", tokens.purchasedCode());
        answer.putAll(tokens.all());
        return answer;
    }

    private static Fields transaction(Slip slip) {
        long amount = slip.order().amountKobo();
        long commission = Service.of(slip.order().company()).commissionKobo(amount);
        return Fields.of("status", word(slip.state()))
                .and("product_name", Service.of(slip.order().company()).product())
                .and("unique_element", slip.account().number())
                .and("unit_price", Naira.decimal(amount).stripTrailingZeros().toPlainString())
                .and("quantity", 1)
                .and("service_verification", null)
                .and("channel", "api")
                .and("commission", Naira.decimal(commission))
                .and("total_amount", Naira.decimal(amount - commission))
                .and("discount", null)
                .and("type", "Electricity Bill")
                .and("email", "sandbox@powerpay.example")
                .and("phone", slip.order().phone())
                .and("name", null)
                .and("convinience_fee", 0)
                .and("amount", amount(slip))
                .and("platform", "api")
                .and("method", "api")
                .and("transactionId", slip.id());
    }

    private static Object amount(Slip slip) {
        var naira = Naira.decimal(slip.order().amountKobo());
        return switch (Service.of(slip.order().company()).style()) {
            case IKEJA, ABUJA -> naira.toPlainString();
            case EKO, IBADAN, ENUGU, BARE -> naira;
        };
    }

    private static @Nullable Object date(Slip slip) {
        LocalDateTime lagos = LocalDateTime.ofInstant(slip.at(), ZoneId.of("Africa/Lagos"));
        return switch (Service.of(slip.order().company()).style()) {
            case IKEJA, ENUGU ->
                Fields.of("date", WITH_MICROS.format(lagos))
                        .and("timezone_type", 3)
                        .and("timezone", "Africa/Lagos");
            case EKO, IBADAN -> slip.at().toString();
            case ABUJA, BARE -> null;
        };
    }

    /** The status on the wire. */
    static String word(State state) {
        return switch (state) {
            case WAITING, STUCK -> "pending";
            case DELIVERED, TOKEN_LATE -> "delivered";
            case FAILED -> "failed";
            case REVERSED -> "reversed";
            case RESOLVED -> "resolved";
        };
    }
}
