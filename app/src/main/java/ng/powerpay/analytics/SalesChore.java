package ng.powerpay.analytics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;

/**
 * Has the days written down that are over, the oldest first, and each of the last seven once more
 * every day: a gateway's fee or a vendor's units may be known later than the sale. Safe in several
 * processes.
 */
final class SalesChore {

    static final Duration EVERY = Duration.ofMinutes(1);

    /** A shop that begins with this, or stood still: so many at once, the rest in the next turn. */
    static final int MOST_A_TURN = 62;

    /** A posting carries the time at which its transaction began; none lasts that long. */
    private static final Duration OVER = Duration.ofMinutes(10);

    private static final int LATE_DAYS = 7;

    private final SalesDays days;
    private final Clock clock;

    SalesChore(SalesDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** @return how many days were written */
    int turn() {
        var now = clock.instant();
        var last = Facts.day(now.minus(OVER)).minusDays(1);
        var next = days.newest().map(day -> day.plusDays(1)).or(days::first);
        if (next.isEmpty()) {
            return 0;
        }
        var months = new TreeSet<LocalDate>();
        var written = 0;
        var today = Facts.begin(last.plusDays(1)).toInstant();
        for (var day = later(next.get(), last); !day.isAfter(last) && written < MOST_A_TURN; day = day.plusDays(1)) {
            if (days.write(day, today(day, next.get(), today))) {
                months.add(day.withDayOfMonth(1));
                written++;
            }
        }
        months.forEach(days::cohorts);
        days.newest()
                .map(day -> day.minusDays(LATE_DAYS + 1L).withDayOfMonth(1))
                .ifPresent(days::forget);
        return written;
    }

    /** Where a turn begins: at what is missing, or at the days that may have changed. */
    private static LocalDate later(LocalDate next, LocalDate last) {
        var late = last.minusDays(LATE_DAYS - 1L);
        return next.isAfter(late) ? late : next;
    }

    /** Before which a day must have been written to be written anew; of what is missing, ever. */
    private static Instant today(LocalDate day, LocalDate next, Instant today) {
        return day.isBefore(next) ? today : Instant.EPOCH;
    }
}
