package ng.powerpay.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static final int PERMITS = 10;
    private static final int BURST = 40;

    private final Guesses guesses = new Guesses(new LocalRateLimits());
    private final AtomicInteger looks = new AtomicInteger();

    /** The look waits until every other guess has been let in or sent away. */
    private String guess(String digits, Runnable slowly) {
        return guesses.owned(
                "CP1",
                () -> {
                    looks.incrementAndGet();
                    slowly.run();
                    return Optional.of("4567");
                },
                digits::equals,
                () -> Problem.of(ErrorCode.COMPLAINT_NOT_FOUND, "not it"));
    }

    @Test
    void aBurstOfGuessesGetsNoMoreLooksThanPermits() throws Exception {
        var together = new CyclicBarrier(BURST);
        Callable<Void> wrong = () -> {
            var waited = new AtomicInteger();
            try {
                guess("0000", () -> {
                    waited.incrementAndGet();
                    join(together);
                });
            } catch (Problem refused) {
                if (waited.get() == 0) {
                    join(together);
                }
            }
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(BURST, wrong))) {
                each.get();
            }
        }
        assertEquals(PERMITS, looks.get());
        assertThrows(Problem.class, () -> guess("4567", () -> {}));
    }

    private static void join(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRightAnswerCostsNothing() {
        for (var i = 0; i < 3 * PERMITS; i++) {
            assertEquals("4567", guess("4567", () -> {}));
        }
    }
}
