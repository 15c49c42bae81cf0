package ng.powerpay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    /** So many rows, each due once. */
    private static final class Rows implements DueWork<Integer> {
        int left;

        Rows(int left) {
            this.left = left;
        }

        @Override
        public List<Due<Integer>> claim(int most) {
            var some = Math.min(most, left);
            left -= some;
            return IntStream.range(0, some)
                    .mapToObj(i -> new Due<>("STEP", "row", i))
                    .toList();
        }
    }

    /** Three at a time. */
    private static final class Threes implements Motor {
        final List<String> told = new ArrayList<>();

        @Override
        public int together() {
            return 3;
        }

        @Override
        public <T> void carryOn(Work<T> work, List<DueWork.Due<T>> claimed) {
            told.add(work.name() + " " + claimed.size());
        }
    }

    private final Threes motor = new Threes();

    private static Work<Integer> work(String name, Rows rows) {
        return new Work<>(name, rows, Map.of(), _ -> {});
    }

    @Test
    void everythingDueIsCarriedOnInBatches() {
        var sweep = new Sweep(List.of(work("many", new Rows(7)), work("none", new Rows(0))), motor);
        assertEquals(7, sweep.run(LONG));
        assertEquals(List.of("many 3", "many 3", "many 1"), motor.told);
    }

    @Test
    void whatIsMoreThanOneClaimTakesIsSweptTooWithOthersInBetween() {
        var sweep = new Sweep(List.of(work("many", new Rows(250)), work("few", new Rows(1))), motor);
        assertEquals(251, sweep.run(LONG));
        assertEquals("few 1", motor.told.get(34), "after the first hundred");
    }

    @Test
    void nothingIsClaimedWithoutTime() {
        var rows = new Rows(5);
        assertEquals(0, new Sweep(List.of(work("late", rows)), motor).run(Duration.ofSeconds(-1)));
        assertEquals(5, rows.left);
    }
}
