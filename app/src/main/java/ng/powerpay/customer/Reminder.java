package ng.powerpay.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as its owner sees it.
 *
 * @param nextAt when it is sent; null when that cannot be told yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reminder(
        String id,
        String meterId,
        Kind kind,
        @Nullable Integer daysBefore,
        @Nullable Integer day,
        @Nullable Kobo amountKobo,
        By channel,
        @Nullable Instant nextAt) {

    /** What it goes by. */
    enum Kind {
        RUN_OUT,
        WEEKLY,
        MONTHLY
    }

    /** How its owner is written to. */
    enum By {
        SMS,
        EMAIL
    }

    Timetable timetable() {
        return new Timetable(kind, kind == Kind.RUN_OUT ? daysBefore : day);
    }

    Reminder at(@Nullable Instant next) {
        return new Reminder(id, meterId, kind, daysBefore, day, amountKobo, channel, next);
    }
}
