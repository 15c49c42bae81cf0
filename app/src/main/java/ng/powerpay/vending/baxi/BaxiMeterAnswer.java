package ng.powerpay.vending.baxi;

import java.util.Objects;
import java.util.Set;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.vending.MeterAnswer;

/** Reads {@code electricity/verify}; band and more stand in {@code rawOutput}, where the company gives it. */
final class BaxiMeterAnswer {

    /** The search for the name failed; the service does not know the request. */
    private static final Set<String> ABOUT_THE_METER = Set.of("BX0003", "BX0025");

    private BaxiMeterAnswer() {}

    static MeterAnswer of(Answer answer) {
        var code = answer.text("code");
        if (ABOUT_THE_METER.contains(code)) {
            return new MeterAnswer.NotKnown("Baxi code " + code);
        }
        var data = answer.json().path("data");
        if (!answer.succeeded() || !answer.text("status").equals("success") || !data.isObject()) {
            return new MeterAnswer.Unavailable(answer.why());
        }
        var fields = Answer.fields(data, data.path("rawOutput"));
        var name = fields.text("name", "customerName");
        if (name == null || fields.text("errorMessage") != null) {
            return new MeterAnswer.NotKnown("Baxi gave no name");
        }
        return new MeterAnswer.Known(
                name,
                fields.text("address"),
                null,
                Objects.requireNonNullElse(fields.naira("outstandingBalance", "outstandingAmount"), Kobo.ZERO),
                fields.naira("minimumAmount", "minimumVend"),
                fields.naira("maximumAmount"),
                true,
                fields.text("serviceBand", "band"),
                fields.text("demandCategory"),
                fields.text("kct1") != null);
    }
}
