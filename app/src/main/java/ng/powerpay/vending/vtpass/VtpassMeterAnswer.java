package ng.powerpay.vending.vtpass;

import java.util.Locale;
import java.util.Objects;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code merchant-verify}. Its code is 000 even for an unknown meter: only content tells. */
final class VtpassMeterAnswer {

    private VtpassMeterAnswer() {}

    static MeterAnswer of(Answer answer) {
        if (answer.status() >= 500 || !answer.readable()) {
            return new MeterAnswer.Unavailable("VTpass gave no readable answer");
        }
        var code = answer.text("code");
        var content = answer.json().path("content");
        if (!code.equals("000") || !content.isObject()) {
            return code.equals("012") || code.equals("011")
                    ? new MeterAnswer.NotKnown("VTpass code " + code)
                    : new MeterAnswer.Unavailable("VTpass code " + code);
        }
        return read(content);
    }

    private static MeterAnswer read(JsonNode content) {
        var fields = Fields.of(content);
        var name = fields.text("Customer_Name");
        var error = fields.text("error");
        if (error != null || "true".equals(fields.text("WrongBillersCode")) || name == null) {
            return new MeterAnswer.NotKnown(error == null ? "no name came back" : error);
        }
        return new MeterAnswer.Known(
                name,
                fields.text("Address"),
                type(fields.text("Meter_Type")),
                arrears(fields),
                fields.naira("Minimum_Amount", "Min_Purchase_Amount"),
                fields.naira("Maximum_Amount", "Max_Purchase_Amount"),
                !"no".equalsIgnoreCase(fields.text("Can_Vend")),
                fields.text("Service_Band", "Band"),
                fields.text("Customer_Account_Type"),
                fields.text("KCT1") != null);
    }

    private static Kobo arrears(Fields fields) {
        var arrears = fields.naira("Customer_Arrears", "Outstanding");
        return Objects.requireNonNullElse(arrears, Kobo.ZERO);
    }

    private static @Nullable MeterType type(@Nullable String text) {
        return switch (text == null ? "" : text.toUpperCase(Locale.ROOT)) {
            case "PREPAID" -> MeterType.PREPAID;
            case "POSTPAID" -> MeterType.POSTPAID;
            default -> null;
        };
    }
}
