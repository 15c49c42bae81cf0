package ng.powerpay.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/** A meter with its owner, as told to the customer before any money moves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerifiedMeter(
        String company,
        String companyName,
        MeterType type,
        String number,
        String customerName,
        @Nullable String address,
        Kobo arrearsKobo,
        Kobo minimumKobo,
        Kobo maximumKobo,
        boolean canVend,
        @Nullable String band,
        @Nullable String customerClass,
        List<Warning> warnings,
        Instant verifiedAt) {

    /** Something to know before paying. */
    public record Warning(WarningCode code, String text) {}

    /** What can be odd about a meter that may still buy, or may not. */
    public enum WarningCode {
        NUMBER_LENGTH,
        ARREARS,
        CANNOT_VEND,
        KEY_CHANGE_WAITING
    }

    public VerifiedMeter {
        warnings = List.copyOf(warnings);
    }

    public Meter meter() {
        return new Meter(company, type, number);
    }

    VerifiedMeter between(Kobo least, Kobo most) {
        return new VerifiedMeter(
                company,
                companyName,
                type,
                number,
                customerName,
                address,
                arrearsKobo,
                least,
                most,
                canVend,
                band,
                customerClass,
                warnings,
                verifiedAt);
    }

    static VerifiedMeter of(Meter meter, Company company, MeterAnswer.Known known, MeterConfig config, Instant at) {
        return new VerifiedMeter(
                meter.company(),
                company.name(),
                meter.type(),
                meter.number(),
                known.customerName(),
                known.address(),
                known.arrears(),
                known.minimum() == null ? config.minimum() : known.minimum(),
                known.maximum() == null ? config.maximum() : known.maximum().min(config.maximum()),
                known.canVend(),
                known.band(),
                known.customerClass(),
                warnings(meter, known),
                at);
    }

    private static List<Warning> warnings(Meter meter, MeterAnswer.Known known) {
        var warnings = new ArrayList<Warning>();
        if (!meter.hasUsualLength()) {
            warnings.add(new Warning(
                    WarningCode.NUMBER_LENGTH,
                    "Prepaid meters have 11 or 13 digits; this number has "
                            + meter.number().length() + "."));
        }
        if (known.arrears().isPositive() && meter.type() == MeterType.PREPAID) {
            warnings.add(new Warning(
                    WarningCode.ARREARS,
                    "The company first takes " + known.arrears().spoken() + " that is owed."));
        }
        if (!known.canVend()) {
            warnings.add(new Warning(WarningCode.CANNOT_VEND, "The company does not sell to this meter now."));
        }
        if (known.keyChangeWaiting()) {
            warnings.add(new Warning(
                    WarningCode.KEY_CHANGE_WAITING, "Two more tokens come first; type all of them in their order."));
        }
        return warnings;
    }
}
