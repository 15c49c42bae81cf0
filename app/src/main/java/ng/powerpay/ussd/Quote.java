package ng.powerpay.ussd;

import java.util.Map;
import ng.powerpay.meter.Price;
import ng.powerpay.meter.VerifiedMeter;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What can be said to an amount for a meter. */
sealed interface Quote {

    record Named(VerifiedMeter meter, Price price) implements Quote {}

    record Asking() implements Quote {}

    /** Something typed before must be typed again, and why. */
    record Back(Walk.Standing to) implements Quote {}

    /** Nothing can be bought now, and why. */
    record Over(Walk.Reason reason) implements Quote {}

    /** @param meter null when the company said nothing of it */
    static Quote refused(At.Price at, Problem problem, String company, @Nullable VerifiedMeter meter) {
        var values = Map.of(
                "company", company,
                "number", at.meter().number(),
                "least", meter == null ? "" : meter.minimumKobo().spoken(),
                "most", meter == null ? "" : meter.maximumKobo().spoken(),
                "debt", meter == null ? "" : meter.arrearsKobo().spoken());
        var amount = new At.Amount(at.meter());
        return switch (problem.code()) {
            case METER_NOT_FOUND -> back(new At.MeterNumber(), "unknown", values);
            case METER_WRONG_TYPE ->
                back(new At.Kind(at.meter().number(), at.meter().company()), "wrong.kind", values);
            case AMOUNT_TOO_SMALL -> back(amount, "least", values);
            case AMOUNT_TOO_LARGE -> back(amount, "most", values);
            case ARREARS_TAKE_ALL -> back(amount, "debt.takes.all", values);
            case METER_CANNOT_VEND -> new Over(new Walk.Reason("end.cannot", values));
            case VENDOR_UNAVAILABLE, COMPANY_PAUSED -> new Over(new Walk.Reason("end.silent", values));
            case TOO_MANY_REQUESTS -> new Over(Walk.Reason.of("end.many"));
            default -> new Over(Walk.Reason.of("end.busy"));
        };
    }

    private static Quote back(At to, String key, Map<String, String> values) {
        return new Back(new Walk.Standing(to, new Walk.Reason(key, values)));
    }
}
