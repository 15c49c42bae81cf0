package ng.powerpay.ledger;

import java.time.Instant;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** Times that can be asked for: beyond these the database has none, and there were no books. */
final class BookTime {

    static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private BookTime() {}

    /** @throws Problem FIELD_INVALID naming the field */
    static Instant checked(String field, Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Ask for a time from 2000 to 2199.");
        }
        return at;
    }
}
