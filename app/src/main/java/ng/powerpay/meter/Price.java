package ng.powerpay.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * All a customer pays and what it is for. {@code energy + vat + arrears = amount} and {@code amount
 * + fee + feeVat = total}, to the kobo.
 *
 * @param amountKobo what goes to the company
 * @param vatRate percent on energy and on our fee, as text: {@code 7.5}
 * @param vatKobo inside the amount; 0 for a postpaid bill, which has its VAT already
 * @param arrearsKobo what the company takes of the amount for old debt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Price(
        Kobo amountKobo,
        Kobo energyKobo,
        Kobo vatKobo,
        String vatRate,
        LocalDate vatFrom,
        Kobo arrearsKobo,
        Kobo feeKobo,
        Kobo feeVatKobo,
        Kobo totalKobo,
        @Nullable Estimate estimate) {

    /**
     * How much energy that may be; the company decides.
     *
     * @param units kWh with one decimal, rounded down, as text
     * @param assumed whether the band was assumed because the company did not say it
     */
    public record Estimate(
            String units, String band, boolean assumed, Kobo rateKoboPerKwh, LocalDate rateFrom, String source) {}
}
