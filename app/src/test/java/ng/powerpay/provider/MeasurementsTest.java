package ng.powerpay.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.vending.HandClock;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    /** A book that can be shut. */
    private static final class Memory implements Measurements.Book {
        final Map<String, long[]> rows = new HashMap<>();
        final Map<Measurements.Key, Window> others = new HashMap<>();
        boolean shut;

        @Override
        public void add(List<Measurements.Minute> minutes) {
            if (shut) {
                throw new IllegalStateException("no database");
            }
            for (var minute : minutes) {
                var row = rows.computeIfAbsent(minute.key().name() + " " + minute.number(), _ -> new long[4]);
                for (var i = 0; i < row.length; i++) {
                    row[i] += minute.numbers()[i];
                }
            }
        }

        @Override
        public Map<Measurements.Key, Window> lately() {
            return others;
        }
    }

    private final HandClock clock = new HandClock();
    private final Measurements measurements = new Measurements(clock, Duration.ofSeconds(5));
    private final Memory book = new Memory();

    private void calls(String vendor, Outcome outcome, int times, long seconds) {
        for (var i = 0; i < times; i++) {
            measurements.seen(Kind.VENDOR, vendor, "ikeja", "prepaid", outcome, Duration.ofSeconds(seconds));
        }
    }

    private Health health() {
        return measurements.ofCompany("ikeja", "prepaid", _ -> true);
    }

    @Test
    void nobodyAskedIsNotUp() {
        assertEquals(Health.NO_CALLS, health());
        calls("one", Outcome.OK, 1, 0);
        assertEquals(Health.UP, health());
        clock.passes(Duration.ofMinutes(4));
        assertEquals(Health.NO_CALLS, health());
    }

    @Test
    void threeFailuresInARowAreDownAndOneAnswerEndsIt() {
        calls("one", Outcome.OK, 100, 0);
        calls("one", Outcome.FAILED, 2, 0);
        assertEquals(Health.UP, health());
        calls("one", Outcome.FAILED, 1, 0);
        assertEquals(Health.DOWN, health());
        calls("one", Outcome.OK, 1, 0);
        assertEquals(Health.UP, health());
    }

    @Test
    void moreFailuresThanAnswersAreDownHoweverTheyLie() {
        for (var i = 0; i < 4; i++) {
            calls("one", Outcome.FAILED, 2, 0);
            calls("one", Outcome.OK, 1, 0);
        }
        assertEquals(Health.DOWN, health());
    }

    @Test
    void halfTheAnswersLateAreSlow() {
        calls("one", Outcome.OK, 2, 0);
        calls("one", Outcome.OK, 1, 5);
        assertEquals(Health.UP, health());
        calls("one", Outcome.OK, 1, 5);
        assertEquals(Health.SLOW, health());
    }

    @Test
    void anotherVendorThatAnswersKeepsTheCompanyUp() {
        calls("one", Outcome.FAILED, 5, 0);
        calls("two", Outcome.OK, 5, 0);
        assertEquals(Health.UP, health());
        assertEquals(Health.DOWN, measurements.of(Kind.VENDOR, "one"));
        assertEquals(Health.DOWN, measurements.of("one", "ikeja"));
        assertEquals(Health.DOWN, measurements.ofCompany("ikeja", "prepaid", "one"::equals));
        assertEquals(Health.NO_CALLS, measurements.ofCompany("ikeja", "postpaid", _ -> true));
        assertEquals(Health.NO_CALLS, measurements.of(Kind.GATEWAY, "one"));
    }

    @Test
    void whoMadeNoCallsGoesByWhatTheOthersSaw() {
        var key = new Measurements.Key(Kind.VENDOR, "one", "ikeja", "prepaid");
        book.others.put(key, new Window(0, 7, 0, 7));
        measurements.flush(book);
        assertEquals(Health.DOWN, health());
        calls("one", Outcome.OK, 1, 0);
        assertEquals(Health.UP, health());
    }

    @Test
    void everyCallIsWrittenOnceInTheMinuteInWhichItEnded() {
        calls("one", Outcome.OK, 2, 6);
        calls("one", Outcome.FAILED, 1, 30);
        clock.passes(Duration.ofMinutes(1));
        calls("one", Outcome.OK, 1, 1);
        book.shut = true;
        assertThrows(IllegalStateException.class, () -> measurements.flush(book));
        book.shut = false;
        measurements.flush(book);
        measurements.flush(book);
        var rows = new ArrayList<List<Long>>();
        book.rows.keySet().stream()
                .sorted()
                .map(book.rows::get)
                .forEach(row -> rows.add(java.util.Arrays.stream(row).boxed().toList()));
        assertEquals(List.of(List.of(2L, 1L, 2L, 42_000L), List.of(1L, 0L, 0L, 1_000L)), rows);
    }

    @Test
    void whatIsNoNameIsRefusedBeforeTheDatabaseRefusesEverything() {
        assertThrows(
                IllegalArgumentException.class,
                () -> measurements.seen(Kind.VENDOR, "one", "Ìkẹjà", "prepaid", Outcome.OK, Duration.ZERO));
    }
}
