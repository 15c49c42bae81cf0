package ng.powerpay.limit;

import java.time.Duration;

/**
 * Who may ask how often. Counted in this process, or in Redis for all nodes together.
 */
public interface RateLimits {

    /** The request attribute that says who asks: an address. */
    String CALLER = "limit.caller";

    /**
     * A named limit.
     *
     * @param permits how many in that time, all of them at once if need be
     * @param per at most a day
     */
    record Limit(String name, long permits, Duration per) {

        public Limit(String name, long perMinute) {
            this(name, perMinute, Duration.ofMinutes(1));
        }
    }

    /**
     * Takes one permit.
     *
     * @return 0 when it was there, else nanoseconds to wait for the next
     */
    long take(Limit limit, String who);

    /**
     * Puts back a permit that was taken in advance and turned out not to be owed: taken first, it
     * bounds how many wrong tries run side by side.
     */
    void giveBack(Limit limit, String who);

    /** Whether there is no permit now. Takes none. */
    boolean exhausted(Limit limit, String who);
}
