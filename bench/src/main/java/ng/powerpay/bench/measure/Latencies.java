package ng.powerpay.bench.measure;

import java.util.Arrays;
import java.util.Locale;

/** Times of one kind, in nanoseconds. Threads may add at once; reading comes after. */
public final class Latencies {

    private long[] times = new long[1024];
    private int count;

    /** One more. */
    public synchronized void add(long nanoseconds) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = nanoseconds;
    }

    /** How many were added. */
    public synchronized int count() {
        return count;
    }

    /**
     * The time that this share of all did not exceed (nearest rank), in milliseconds.
     *
     * @param share 0 for the least, 0.5 for the median, 1 for the most
     */
    public synchronized double milliseconds(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(share * count);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    /** {@code p50 1.2 ms   p99 3.4 ms   max 5.6 ms   (n 1000)}. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "p50 %7.1f ms   p99 %7.1f ms   max %7.1f ms   (n %d)",
                milliseconds(0.5),
                milliseconds(0.99),
                milliseconds(1),
                count());
    }
}
