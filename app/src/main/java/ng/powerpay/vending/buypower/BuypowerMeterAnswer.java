package ng.powerpay.vending.buypower;

import java.util.Objects;
import java.util.Set;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code check/meter}. Its fields stand in the answer itself or, as in newer ones, in {@code data}. */
final class BuypowerMeterAnswer {

    /** A readable refusal with one of these is about the number, not about us or the company. */
    private static final Set<Integer> ABOUT_THE_METER = Set.of(400, 404, 422);

    private static final Set<String> FOUND = Set.of("100", "200");

    private BuypowerMeterAnswer() {}

    static MeterAnswer of(Answer answer) {
        if (answer.readable() && ABOUT_THE_METER.contains(answer.status())) {
            return new MeterAnswer.NotKnown(answer.why());
        }
        if (answer.status() != 200 || !answer.readable()) {
            return new MeterAnswer.Unavailable(answer.why());
        }
        var data = answer.json().path("data");
        return read(data.isObject() ? data : answer.json());
    }

    private static MeterAnswer read(JsonNode body) {
        var fields = Fields.of(body);
        var code = Objects.requireNonNullElse(fields.text("responseCode"), "100");
        var name = fields.text("name", "customerName");
        if (code.startsWith("5")) {
            return new MeterAnswer.Unavailable("BuyPower has a fault");
        }
        if (name == null || !FOUND.contains(code) || "true".equals(fields.text("error"))) {
            return new MeterAnswer.NotKnown("BuyPower does not know it");
        }
        return new MeterAnswer.Known(
                name,
                fields.text("address"),
                type(fields.text("vendType")),
                Objects.requireNonNullElse(fields.naira("outstanding"), Kobo.ZERO),
                fields.naira("minVendAmount"),
                fields.naira("maxVendAmount"),
                true,
                fields.text("serviceBand", "band"),
                fields.text("demandCategory"),
                false);
    }

    private static @Nullable MeterType type(@Nullable String text) {
        var prepaid = "PREPAID".equalsIgnoreCase(text) ? MeterType.PREPAID : null;
        return "POSTPAID".equalsIgnoreCase(text) ? MeterType.POSTPAID : prepaid;
    }
}
