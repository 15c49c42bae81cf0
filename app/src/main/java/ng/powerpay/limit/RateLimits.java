package ng.powerpay.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may ask how often. Counted in this process, or in Redis for all nodes together.
 */
public interface RateLimits {

    /** The request attribute that says who asks: an address. */
    String CALLER = "limit.caller";

    /** How keys of partners begin. */
    String PARTNER_KEY = "ppk_";

    /**
     * The partner's key that a request brings, right or wrong; such a request has limits of its
     * own.
     */
    static Optional<String> keyOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(text -> text.regionMatches(true, 0, "Bearer " + PARTNER_KEY, 0, 7 + PARTNER_KEY.length()))
                .map(text -> text.substring(7).strip());
    }

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
