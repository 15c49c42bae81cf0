package ng.powerpay.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/**
 * The honest price: refuses what the company would refuse, before money moves, and splits the rest.
 */
public final class Pricing {

    static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final String ASSUMED_BAND = "A";

    private final Catalogue catalogue;
    private final Clock clock;

    public Pricing(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @throws Problem AMOUNT_TOO_SMALL, AMOUNT_TOO_LARGE, METER_CANNOT_VEND, ARREARS_TAKE_ALL, and
     *     FIELD_INVALID for an amount with kobo: companies sell for whole naira
     */
    public Price price(VerifiedMeter meter, Kobo amount) {
        refuse(meter, amount);
        var today = LocalDate.ofInstant(clock.instant(), LAGOS);
        var rates = catalogue.rates(today);
        var prepaid = meter.type() == MeterType.PREPAID;
        var arrears = prepaid ? meter.arrearsKobo() : Kobo.ZERO;
        var bought = amount.minus(arrears);
        var vat = prepaid ? bought.taxInside(rates.vatBasisPoints()) : Kobo.ZERO;
        var feeVat = rates.fee().taxOnTop(rates.vatBasisPoints());
        var energy = bought.minus(vat);
        return new Price(
                amount,
                energy,
                vat,
                percent(rates.vatBasisPoints()),
                rates.vatFrom(),
                arrears,
                rates.fee(),
                feeVat,
                amount.plus(rates.fee()).plus(feeVat),
                prepaid ? estimate(meter, energy, today) : null);
    }

    private static void refuse(VerifiedMeter meter, Kobo amount) {
        if (!meter.canVend()) {
            throw Problem.field(
                    ErrorCode.METER_CANNOT_VEND,
                    "number",
                    "The company does not sell to this meter now. Ask the company why.");
        }
        if (amount.amount() % 100 != 0 || !amount.isPositive()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "amountKobo", "Choose a whole number of naira.");
        }
        if (amount.compareTo(meter.minimumKobo()) < 0) {
            throw Problem.field(
                    ErrorCode.AMOUNT_TOO_SMALL,
                    "amountKobo",
                    "The least this meter can buy now is " + meter.minimumKobo().spoken() + ".");
        }
        if (amount.compareTo(meter.maximumKobo()) > 0) {
            throw Problem.field(
                    ErrorCode.AMOUNT_TOO_LARGE,
                    "amountKobo",
                    "The most this meter can buy at once is "
                            + meter.maximumKobo().spoken() + ".");
        }
        if (meter.type() == MeterType.PREPAID && amount.compareTo(meter.arrearsKobo()) <= 0) {
            throw Problem.field(
                    ErrorCode.ARREARS_TAKE_ALL,
                    "amountKobo",
                    "The company takes " + meter.arrearsKobo().spoken()
                            + " of debt first, so this amount would bring no light.");
        }
    }

    private Price.@Nullable Estimate estimate(VerifiedMeter meter, Kobo energy, LocalDate today) {
        var band = Objects.requireNonNullElse(meter.band(), ASSUMED_BAND);
        return catalogue
                .tariff(meter.company(), band, today)
                .map(tariff -> new Price.Estimate(
                        units(energy, tariff.rate()),
                        tariff.band(),
                        meter.band() == null,
                        tariff.rate(),
                        tariff.from(),
                        tariff.source()))
                .orElse(null);
    }

    /** kWh with one decimal, never more than the money buys. */
    static String units(Kobo energy, Kobo rate) {
        return BigDecimal.valueOf(energy.amount())
                .divide(BigDecimal.valueOf(rate.amount()), 1, RoundingMode.DOWN)
                .toPlainString();
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
