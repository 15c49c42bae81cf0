package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import ng.powerpay.proving.world.Bug;
import ng.powerpay.proving.world.Tally;
import org.junit.jupiter.api.Test;

/** A few seeds of the world in every build; `bin/prove-world` plays thousands. */
class SeededWorldTest {

    private static final int SEEDS = 60;
    private static final int HUNT = 40;

    private static SeededWorld.Ending play(long seed, Set<Bug> bugs) {
        return SeededWorld.play(seed, bugs, null);
    }

    @Test
    void noPromiseIsBrokenWhateverFails() {
        for (var seed = 0; seed < SEEDS; seed++) {
            assertEquals(List.of(), play(seed, Set.of()).tally().violations());
        }
    }

    @Test
    void theSameSeedIsTheSameWorld() {
        for (var seed = 0; seed < 5; seed++) {
            var digest = play(seed, Set.of()).digest();
            assertEquals(digest, play(seed, Set.of()).digest());
            assertNotEquals(digest, play(seed + 1, Set.of()).digest());
        }
    }

    @Test
    void aTimeOutTakenForAFailureIsFound() {
        assertTrue(isFound(Bug.TIME_OUT_IS_FAILURE));
    }

    @Test
    void aQueueThatDeliversAtMostOnceIsFound() {
        assertTrue(isFound(Bug.AT_MOST_ONCE_QUEUE));
    }

    private static boolean isFound(Bug bug) {
        return LongStream.range(0, HUNT)
                .mapToObj(seed -> play(seed, EnumSet.of(bug)).tally())
                .map(Tally::violated)
                .anyMatch(count -> count > 0);
    }
}
