package ng.powerpay.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was bought for a meter, and what that says of the days to come.
 *
 * @param months twelve by Lagos time, oldest first, the last one is this month
 * @param koboPerKwh over those months, where units are known
 * @param kwhPerDayTenths estimated
 * @param runsOutOn estimated; may lie in the past
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Usage(
        String meterNumber,
        List<UsageMonth> months,
        @Nullable Long koboPerKwh,
        @Nullable Long kwhPerDayTenths,
        @Nullable LocalDate runsOutOn,
        Basis basis) {

    /** How many purchases the estimate stands on. */
    enum Basis {
        NONE,
        ONE_PURCHASE,
        SEVERAL
    }

    /**
     * One month.
     *
     * @param month such as {@code 2026-11}
     * @param totalKobo what was paid in all
     * @param koboPerKwh of the purchases that have units
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UsageMonth(
            String month,
            int purchases,
            long kwhTenths,
            long totalKobo,
            @Nullable Long koboPerKwh) {}

    private static final int MONTHS = 12;

    static Usage of(String number, List<Filling> fillings, Instant now) {
        var last = YearMonth.from(now.atZone(Filling.LAGOS));
        var first = last.minusMonths(MONTHS - 1L);
        var months = IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> month(month, fillings))
                .toList();
        var counted = fillings.stream()
                .filter(one -> !YearMonth.from(one.day()).isBefore(first))
                .toList();
        var estimate = Estimate.of(fillings);
        return new Usage(
                number,
                months,
                koboPerKwh(counted),
                estimate.kwhPerDayTenths(),
                estimate.runsOutOn(),
                estimate.basis());
    }

    private static UsageMonth month(YearMonth month, List<Filling> fillings) {
        var of = fillings.stream()
                .filter(one -> YearMonth.from(one.day()).equals(month))
                .toList();
        return new UsageMonth(
                month.toString(),
                of.size(),
                of.stream().mapToLong(Filling::units).sum(),
                of.stream().mapToLong(Filling::totalKobo).sum(),
                koboPerKwh(of));
    }

    private static @Nullable Long koboPerKwh(List<Filling> fillings) {
        var counted = fillings.stream().filter(one -> one.units() > 0).toList();
        var tenths = counted.stream().mapToLong(Filling::units).sum();
        if (tenths == 0) {
            return null;
        }
        var kobo = counted.stream().mapToLong(Filling::totalKobo).sum();
        return BigDecimal.valueOf(kobo)
                .multiply(BigDecimal.TEN)
                .divide(BigDecimal.valueOf(tenths), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
