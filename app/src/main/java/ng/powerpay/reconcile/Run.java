package ng.powerpay.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One comparison, as it stood when it was claimed.
 *
 * @param day in Lagos
 * @param daily whether it came by itself
 * @param covers what files brought for this day, by this run or an earlier one: {@code PROVIDER:KIND}
 * @param startedAt database time of the claim; what was booked since is not looked at
 */
record Run(long id, LocalDate day, boolean daily, Set<String> covers, Instant startedAt, int claims) {

    Instant from() {
        return day.atStartOfDay(StatementRow.LAGOS).toInstant();
    }

    Instant to() {
        return day.plusDays(1).atStartOfDay(StatementRow.LAGOS).toInstant();
    }
}
