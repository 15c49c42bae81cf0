package ng.powerpay.sandbox.vtpass;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import org.jspecify.annotations.Nullable;

/** The answers of pay and requery. Two fields change their type from company to company, as in life. */
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

    static Reply.Whole of(String code, Vend vend, Account account) {
        return Reply.json(200, fields(code, vend, account));
    }

    static Fields fields(String code, Vend vend, Account account) {
        var tokens = new TokenFields(vend, account);
        Fields answer = Fields.of("code", code)
                .and("content", Fields.of("transactions", transaction(vend, account)))
                .and("response_description", Code.text(code))
                .and("requestId", vend.order().requestId())
                .and("amount", amount(vend))
                .and("transaction_date", date(vend))
                .and("purchased_code", tokens.purchasedCode());
        answer.putAll(tokens.all());
        return answer;
    }

    private static Fields transaction(Vend vend, Account account) {
        long amount = vend.order().amountKobo();
        long commission = vend.service().commissionKobo(amount);
        return Fields.of("status", vend.stage().word())
                .and("product_name", vend.service().product())
                .and("unique_element", account.number())
                .and("unit_price", Naira.decimal(amount).stripTrailingZeros().toPlainString())
                .and("quantity", 1)
                .and("service_verification", null)
                .and("channel", "api")
                .and("commission", Naira.decimal(commission))
                .and("total_amount", Naira.decimal(amount - commission))
                .and("discount", null)
                .and("type", "Electricity Bill")
                .and("email", "sandbox@powerpay.example")
                .and("phone", vend.order().phone())
                .and("name", null)
                .and("convinience_fee", 0)
                .and("amount", amount(vend))
                .and("platform", "api")
                .and("method", "api")
                .and("transactionId", vend.transactionId());
    }

    private static Object amount(Vend vend) {
        var naira = Naira.decimal(vend.order().amountKobo());
        return switch (vend.service().style()) {
            case IKEJA, ABUJA -> naira.toPlainString();
            case EKO, IBADAN, ENUGU, BARE -> naira;
        };
    }

    private static @Nullable Object date(Vend vend) {
        LocalDateTime lagos = LocalDateTime.ofInstant(vend.at(), ZoneId.of("Africa/Lagos"));
        return switch (vend.service().style()) {
            case IKEJA, ENUGU ->
                Fields.of("date", WITH_MICROS.format(lagos))
                        .and("timezone_type", 3)
                        .and("timezone", "Africa/Lagos");
            case EKO, IBADAN -> vend.at().toString();
            case ABUJA, BARE -> null;
        };
    }
}
