package ng.powerpay.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When reminders are looked at, and when they are told. */
class TimetableTest {

    private static final Timetable THREE_DAYS_BEFORE = new Timetable(Reminder.Kind.RUN_OUT, 3);
    private static final Timetable MONDAYS = new Timetable(Reminder.Kind.WEEKLY, 1);

    private static Instant lagos(String time) {
        return LocalDateTime.parse(time).atZone(Filling.LAGOS).toInstant();
    }

    /** Runs out on the 20th: 10 a day from the 1st, 100 left on the 10th. */
    private static final List<Filling> FILLINGS = List.of(
            new Filling("PP2", lagos("2026-11-10T07:00"), 1, 100L),
            new Filling("PP1", lagos("2026-11-01T18:00"), 1, 90L));

    @ParameterizedTest
    @CsvSource({
        "RUN_OUT, 3, 2026-11-23T08:59, 2026-11-23T09:00",
        "RUN_OUT, 3, 2026-11-23T09:00, 2026-11-24T09:00",
        "WEEKLY, 1, 2026-11-23T08:00, 2026-11-23T09:00",
        "WEEKLY, 1, 2026-11-23T09:00, 2026-11-30T09:00",
        "WEEKLY, 7, 2026-11-23T00:10, 2026-11-29T09:00",
        "MONTHLY, 28, 2026-12-28T10:00, 2027-01-28T09:00",
        "MONTHLY, 1, 2026-11-30T23:30, 2026-12-01T09:00",
    })
    void theNextLookIsAtNineInLagos(Reminder.Kind kind, int number, String now, String next) {
        assertEquals(lagos(next), new Timetable(kind, number).after(lagos(now)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59, 0",
        "2026-11-23T08:00, 43200",
        "2026-11-23T19:59, 60",
        "2026-11-23T20:00, 0",
        "2026-11-24T00:00, 0"
    })
    void nothingIsToldAtNight(String now, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), Timetable.worth(lagos(now)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T09:00, false",
        "2026-11-17T08:59, false",
        "2026-11-17T09:00, true",
        "2026-11-20T19:00, true",
        "2026-11-21T09:00, false"
    })
    void theEndIsToldFromItsMorningOnUntilItIsOver(String now, boolean due) {
        assertEquals(due, THREE_DAYS_BEFORE.isDue(FILLINGS, null, lagos(now)));
        assertFalse(THREE_DAYS_BEFORE.isDue(FILLINGS, "PP2", lagos(now)));
        assertFalse(THREE_DAYS_BEFORE.isDue(List.of(), null, lagos(now)));
    }

    @Test
    void itsOwnerSeesWhenItWillBeTold() {
        assertEquals(lagos("2026-11-17T09:00"), THREE_DAYS_BEFORE.tells(FILLINGS, "PP1", lagos("2026-11-12T10:00")));
        assertEquals(lagos("2026-11-19T09:00"), THREE_DAYS_BEFORE.tells(FILLINGS, null, lagos("2026-11-18T10:00")));
        assertNull(THREE_DAYS_BEFORE.tells(FILLINGS, null, lagos("2026-11-20T10:00")));
        assertNull(THREE_DAYS_BEFORE.tells(FILLINGS, "PP2", lagos("2026-11-12T10:00")));
        assertNull(THREE_DAYS_BEFORE.tells(List.of(), null, lagos("2026-11-12T10:00")));
    }

    @Test
    void whoBoughtThatDayNeedsNoReminderToBuy() {
        assertFalse(MONDAYS.isDue(FILLINGS, null, lagos("2026-11-11T06:59")));
        assertTrue(MONDAYS.isDue(FILLINGS, null, lagos("2026-11-11T09:00")));
        assertTrue(MONDAYS.isDue(List.of(), null, lagos("2026-11-11T09:00")));
    }
}
