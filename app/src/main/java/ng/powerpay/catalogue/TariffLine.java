package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * A tariff as it is to be.
 *
 * @param company null: all that have no figure of their own
 * @param customerClass NMD, MD1 or MD2
 * @param rateKobo for a kWh, before VAT
 * @param from its first day, in Lagos
 * @param to the first day on which it holds no more; null: until another takes over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TariffLine(
        @Nullable String company,
        String customerClass,
        String band,
        long rateKobo,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {

    /** What one figure follows another for. */
    record Place(@Nullable String company, String customerClass, String band) {

        String spoken() {
            var where = company == null ? "all companies" : company;
            return where + " " + band + (customerClass.equals("NMD") ? "" : " " + customerClass);
        }
    }

    Place place() {
        return new Place(company, customerClass, band);
    }

    String spoken() {
        return place().spoken() + " " + new Kobo(rateKobo).spoken() + " from " + from;
    }
}
