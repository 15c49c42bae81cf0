package ng.powerpay.aws.watch;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * At most 100 of the values that came since the last look, each with the same chance to be in: as
 * many as one metric of an event may have, and enough for CloudWatch to find percentiles in.
 */
final class Handful {

    /** What came since the last look. */
    record Taken(long count, long[] nanos) {}

    static final int MOST = 100;

    private final long[] kept = new long[MOST];
    private long count;

    synchronized void add(long nanos) {
        var place = count < MOST ? count : ThreadLocalRandom.current().nextLong(count + 1);
        if (place < MOST) {
            kept[(int) place] = nanos;
        }
        count++;
    }

    synchronized Taken take() {
        var taken = new Taken(count, Arrays.copyOf(kept, (int) Math.min(count, MOST)));
        count = 0;
        return taken;
    }
}
