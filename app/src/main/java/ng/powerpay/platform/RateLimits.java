package ng.powerpay.platform;

/**
 * Who may ask how often. Counted in this process, or in Redis for all nodes together.
 */
public interface RateLimits {

    /**
     * A named limit.
     *
     * @param perMinute how many a minute, all of them at once if need be
     */
    record Limit(String name, long perMinute) {}

    /**
     * Takes one permit.
     *
     * @return 0 when it was there, else nanoseconds to wait for the next
     */
    long take(Limit limit, String who);

    /** Whether there is no permit now. Takes none. */
    boolean exhausted(Limit limit, String who);
}
