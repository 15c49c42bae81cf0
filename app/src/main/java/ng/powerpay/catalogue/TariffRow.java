package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tariff as it is kept.
 *
 * @param company null: all that have no figure of their own
 * @param proposedBy e-mail of who brought it; null for those that came with the shop
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TariffRow(
        long id,
        @Nullable String company,
        String customerClass,
        String band,
        long rateKobo,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        @Nullable String proposedBy,
        @Nullable String confirmedBy) {

    TariffLine.Place place() {
        return new TariffLine.Place(company, customerClass, band);
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
}
