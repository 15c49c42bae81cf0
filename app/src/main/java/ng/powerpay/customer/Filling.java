package ng.powerpay.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that was delivered to a meter.
 *
 * @param totalKobo what the customer paid in all
 * @param kwhTenths null where the company tells no units, as for bills
 */
record Filling(
        String purchase,
        Instant at,
        long totalKobo,
        @Nullable Long kwhTenths) {

    /** Where our customers' days and months begin. */
    static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    LocalDate day() {
        return LocalDate.ofInstant(at, LAGOS);
    }

    long units() {
        return kwhTenths == null ? 0 : kwhTenths;
    }
}
