package ng.powerpay.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import ng.powerpay.ledger.Balances;
import ng.powerpay.ledger.DailySums;
import ng.powerpay.ledger.DailySums.Unit;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** Makes reports of the sums of postings. */
final class Reports {

    static final int MOST_DAYS = 366;
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    /** Lagos days, both included. */
    record Span(LocalDate from, LocalDate to, Unit by) {}

    private final DailySums sums;
    private final Balances balances;
    private final int commission;
    private final Clock clock;

    /** @param commission basis points */
    Reports(DailySums sums, Balances balances, int commission, Clock clock) {
        this.sums = sums;
        this.balances = balances;
        this.commission = commission;
        this.clock = clock;
    }

    /** @throws Problem for more than a year, or days that have not begun */
    Span span(LocalDate from, LocalDate to, Unit by) {
        if (from.isBefore(FIRST) || from.isAfter(to)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "from", "Begin in 2015 or later, before the end.");
        }
        if (to.isAfter(LocalDate.ofInstant(clock.instant(), LAGOS))) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "to", "End today or earlier.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "to", "Ask for at most " + MOST_DAYS + " days.");
        }
        return new Span(from, to, by);
    }

    List<Settlement> settlement(Span span) {
        var all = sums.of(span.from(), span.to(), span.by());
        var begin = span.from().atStartOfDay(LAGOS).toInstant();
        var opening = all.stream()
                .map(DailySums.Sum::provider)
                .filter(account -> !account.isEmpty())
                .distinct()
                .collect(Collectors.toMap(account -> account, account -> balances.of(account, begin)));
        return Settlement.of(all, opening);
    }

    List<Vat> vat(Span span) {
        return Vat.of(sums.of(span.from(), span.to(), span.by()));
    }

    List<Commission> commission(Span span) {
        return Commission.of(settlement(span), commission);
    }
}
