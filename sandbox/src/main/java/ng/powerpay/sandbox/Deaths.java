package ng.powerpay.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts how often something died lately. */
final class Deaths {

    static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Instant> times = new ArrayDeque<>();
    private final Clock clock;

    Deaths(Clock clock) {
        this.clock = clock;
    }

    /** One more; whether that makes {@link #MOST} within a minute. */
    synchronized boolean tooOften() {
        Instant now = clock.instant();
        times.add(now);
        while (times.getFirst().plus(WINDOW).isBefore(now)) {
            times.removeFirst();
        }
        return times.size() >= MOST;
    }
}
