package ng.powerpay.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When a meter is empty, by what was bought for it: whoever buys when little is left has used,
 * between the first and the last purchase, the units of all but the last. What is bought on one day
 * counts as one purchase. What is left over when the first is typed in is not known and taken as
 * nothing.
 *
 * @param kwhPerDayTenths null when it cannot be told
 * @param runsOutOn null when it cannot be told
 */
record Estimate(
        Usage.Basis basis,
        @Nullable Long kwhPerDayTenths,
        @Nullable LocalDate runsOutOn) {

    private static final int LOOKS_BACK = 6;
    /** Who uses so little of what was bought that it lasts longer does not live there. */
    private static final long MOST_DAYS = 730;

    static Estimate of(List<Filling> fillings) {
        var days = new TreeMap<LocalDate, Long>();
        fillings.stream()
                .filter(one -> one.units() > 0)
                .forEach(one -> days.merge(one.day(), one.units(), Math::addExact));
        while (days.size() > LOOKS_BACK) {
            days.pollFirstEntry();
        }
        if (days.size() < 2) {
            return new Estimate(days.isEmpty() ? Usage.Basis.NONE : Usage.Basis.ONE_PURCHASE, null, null);
        }
        var last = days.lastEntry();
        var span = ChronoUnit.DAYS.between(days.firstKey(), last.getKey());
        var used = days.headMap(last.getKey()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var perDay = BigDecimal.valueOf(used).divide(BigDecimal.valueOf(span), 0, RoundingMode.HALF_UP);
        var lasts = Math.multiplyExact((long) last.getValue(), span) / used;
        return new Estimate(
                Usage.Basis.SEVERAL,
                perDay.signum() == 0 ? null : perDay.longValueExact(),
                lasts > MOST_DAYS ? null : last.getKey().plusDays(lasts));
    }
}
