package ng.powerpay.customer;

import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A reminder to be made.
 *
 * @param daysBefore of RUN_OUT: 1 to 7
 * @param day of WEEKLY: 1, Monday, to 7; of MONTHLY: 1 to 28
 * @param amountKobo what the form is filled with
 */
record ReminderOrder(
        String meterId,
        Reminder.Kind kind,
        @Nullable Integer daysBefore,
        @Nullable Integer day,
        @Nullable Kobo amountKobo,
        Reminder.By channel) {

    private static final long MOST_KOBO = 10_000_000_000L;

    ReminderOrder {
        Given.in("meterId", meterId);
        Given.in("kind", kind);
        Given.in("channel", channel);
        if (kind == Reminder.Kind.RUN_OUT) {
            Given.between("daysBefore", Given.in("daysBefore", daysBefore), 1, 7);
            refuse("day", day);
        } else {
            Given.between("day", Given.in("day", day), 1, kind == Reminder.Kind.WEEKLY ? 7 : 28);
            refuse("daysBefore", daysBefore);
        }
        if (amountKobo != null && (!amountKobo.isPositive() || amountKobo.amount() > MOST_KOBO)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "amountKobo", "No purchase has this amount.");
        }
    }

    private static void refuse(String field, @Nullable Integer value) {
        if (value != null) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "This kind of reminder has none.");
        }
    }

    Timetable timetable() {
        return new Timetable(kind, kind == Reminder.Kind.RUN_OUT ? daysBefore : day);
    }
}
