package ng.powerpay.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/**
 * Lagos days, both included.
 *
 * @param to today at most
 */
record Span(LocalDate from, LocalDate to) {

    /** Two years, one of them with 29 February. */
    static final int MOST_DAYS = 731;

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    /** @throws Problem FIELD_INVALID with the field that does not fit */
    static Span of(LocalDate from, LocalDate to, Instant now) {
        if (from.isBefore(FIRST) || from.isAfter(to)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "from", "Begin in 2015 or later, and not after the end.");
        }
        if (to.isAfter(Facts.day(now))) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "to", "End today or earlier.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "to", "Ask for at most " + MOST_DAYS + " days.");
        }
        return new Span(from, to);
    }
}
