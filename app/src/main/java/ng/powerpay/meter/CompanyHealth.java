package ng.powerpay.meter;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How each company's system has answered lately, from our own calls in this process. */
public final class CompanyHealth {

    /** As shown beside the company's name. */
    public enum Status {
        UP,
        SLOW,
        DOWN
    }

    private record Lately(int failuresInARow, Duration lastTook) {}

    private static final int DOWN_AFTER = 3;
    private static final Duration SLOW_FROM = Duration.ofSeconds(5);

    private final Map<String, Lately> lately = new ConcurrentHashMap<>();

    void seen(String company, boolean answered, Duration took) {
        lately.merge(
                company,
                new Lately(answered ? 0 : 1, took),
                (before, now) -> new Lately(answered ? 0 : before.failuresInARow() + 1, now.lastTook()));
    }

    /** UP until the contrary was seen. */
    public Status of(String company) {
        var seen = lately.get(company);
        if (seen == null) {
            return Status.UP;
        }
        if (seen.failuresInARow() >= DOWN_AFTER) {
            return Status.DOWN;
        }
        return seen.lastTook().compareTo(SLOW_FROM) >= 0 ? Status.SLOW : Status.UP;
    }
}
