package ng.powerpay.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What purchases say of the days to come, for thousands of random customers. */
class EstimateTest {

    private static final int CUSTOMERS = 5_000;
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private final Random random = new Random(20_261_123);

    private static Filling on(LocalDate day, int hour, @Nullable Long tenths) {
        var at = day.atTime(hour, 30).atZone(Filling.LAGOS).toInstant();
        return new Filling("PP" + day + hour, at, 500_000, tenths);
    }

    private static Filling on(LocalDate day, @Nullable Long tenths) {
        return on(day, 12, tenths);
    }

    /** Somebody who buys exactly when the meter is empty, and uses the same every day. */
    private List<Filling> regular(long perDay, int purchases) {
        var all = new ArrayList<Filling>();
        var day = START;
        for (var i = 0; i < purchases; i++) {
            var lasts = 1 + random.nextInt(40);
            all.add(on(day, perDay * lasts));
            day = day.plusDays(lasts);
        }
        return all;
    }

    private static LocalDate emptyOn(List<Filling> regular, long perDay) {
        var last = regular.getLast();
        return last.day().plusDays(last.units() / perDay);
    }

    @Test
    void whoUsesTheSameEveryDayIsToldTheDay() {
        for (var i = 0; i < CUSTOMERS; i++) {
            var perDay = 1 + random.nextLong(500);
            var all = regular(perDay, 2 + random.nextInt(9));
            var estimate = Estimate.of(all);
            assertEquals(new Estimate(Usage.Basis.SEVERAL, perDay, emptyOn(all, perDay)), estimate);
        }
    }

    @Test
    void orderOfTheRowsAndOlderPurchasesChangeNothing() {
        for (var i = 0; i < CUSTOMERS; i++) {
            var all = regular(1 + random.nextLong(500), 6);
            var estimate = Estimate.of(all);
            var more = new ArrayList<>(all);
            more.add(on(START.minusDays(1 + random.nextInt(300)), random.nextLong(10_000)));
            Collections.shuffle(more, random);
            assertEquals(estimate, Estimate.of(more));
        }
    }

    @Test
    void anyPurchasesGiveADayNotBeforeTheLastOneAndTheMoreUnitsTheLater() {
        for (var i = 0; i < CUSTOMERS; i++) {
            var all = new ArrayList<Filling>();
            for (var n = 0; n < 2 + random.nextInt(5); n++) {
                all.add(on(START.plusDays(n * 3L + random.nextInt(3)), 50 + random.nextLong(5_000)));
            }
            var day = Estimate.of(all).runsOutOn();
            assertTrue(day == null || !day.isBefore(all.getLast().day()), all.toString());
            var more = new ArrayList<>(all);
            more.add(on(all.getLast().day(), 13, 1_000L));
            var later = Estimate.of(more).runsOutOn();
            assertTrue(day == null || later == null || !later.isBefore(day), all.toString());
        }
    }

    @Test
    void twoOnOneDayAreOne() {
        var day = START.plusDays(10);
        var one = List.of(on(START, 100L), on(day, 60L));
        var two = List.of(on(START, 100L), on(day, 8, 20L), on(day, 20, 40L));
        assertEquals(Estimate.of(one), Estimate.of(two));
        assertEquals(START.plusDays(16), Estimate.of(two).runsOutOn());
    }

    @Test
    void tooLittleIsKnownOfNoneOneOrBills() {
        assertEquals(new Estimate(Usage.Basis.NONE, null, null), Estimate.of(List.of()));
        assertEquals(
                new Estimate(Usage.Basis.ONE_PURCHASE, null, null),
                Estimate.of(List.of(on(START, 8, 100L), on(START, 9, 100L))));
        assertEquals(
                Usage.Basis.NONE,
                Estimate.of(List.of(on(START, null), on(START.plusDays(9), null)))
                        .basis());
        assertNull(Estimate.of(List.of(on(START, 1L), on(START.plusDays(300), 10L)))
                .runsOutOn());
    }

    @Test
    void twelveMonthsAddUpByLagosTime() {
        var now = LocalDate.of(2026, 11, 23).atTime(8, 0).atZone(Filling.LAGOS).toInstant();
        // Half past midnight in Lagos is still the day before in UTC.
        var all = List.of(
                on(LocalDate.of(2026, 11, 1), 0, 250L),
                on(LocalDate.of(2026, 10, 31), 23, 150L),
                on(LocalDate.of(2026, 10, 2), null),
                on(LocalDate.of(2025, 11, 30), 999L));
        var usage = Usage.of("11111111111", all, now);
        assertEquals(12, usage.months().size());
        assertEquals("2025-12", usage.months().getFirst().month());
        var october = usage.months().get(10);
        var november = usage.months().getLast();
        assertEquals(new Usage.UsageMonth("2026-10", 2, 150, 1_000_000, 33_333L), october);
        assertEquals(new Usage.UsageMonth("2026-11", 1, 250, 500_000, 20_000L), november);
        assertEquals(25_000L, Objects.requireNonNull(usage.koboPerKwh()));
        assertEquals(YearMonth.of(2026, 11).toString(), november.month());
    }
}
