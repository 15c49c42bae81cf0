package ng.powerpay.sandbox.vtpass;

import static ng.powerpay.sandbox.platform.Json.object;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import ng.powerpay.sandbox.meter.Account;
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
    static Map<String, @Nullable Object> withCode(String code) {
        String text = Code.text(code);
        return object("code", code, "content", object("errors", text), "response_description", text);
    }

    static Reply.Whole of(String code, Vend vend, Account account) {
        return Reply.json(200, fields(code, vend, account));
    }

    static Map<String, @Nullable Object> fields(String code, Vend vend, Account account) {
        var tokens = new TokenFields(vend, account);
        Map<String, @Nullable Object> answer = object(
                "code", code,
                "content", object("transactions", transaction(vend, account)),
                "response_description", Code.text(code),
                "requestId", vend.order().requestId(),
                "amount", amount(vend),
                "transaction_date", date(vend),
                "purchased_code", tokens.purchasedCode());
        answer.putAll(tokens.all());
        return answer;
    }

    private static Map<String, @Nullable Object> transaction(Vend vend, Account account) {
        long amount = vend.order().amountKobo();
        long commission = vend.service().commissionKobo(amount);
        return object(
                "status",
                vend.stage().word(),
                "product_name",
                vend.service().product(),
                "unique_element",
                account.number(),
                "unit_price",
                Naira.decimal(amount).stripTrailingZeros().toPlainString(),
                "quantity",
                1,
                "service_verification",
                null,
                "channel",
                "api",
                "commission",
                Naira.decimal(commission),
                "total_amount",
                Naira.decimal(amount - commission),
                "discount",
                null,
                "type",
                "Electricity Bill",
                "email",
                "sandbox@powerpay.example",
                "phone",
                vend.order().phone(),
                "name",
                null,
                "convinience_fee",
                0,
                "amount",
                amount(vend),
                "platform",
                "api",
                "method",
                "api",
                "transactionId",
                vend.transactionId());
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
                object("date", WITH_MICROS.format(lagos), "timezone_type", 3, "timezone", "Africa/Lagos");
            case EKO, IBADAN -> vend.at().toString();
            case ABUJA, BARE -> null;
        };
    }
}
