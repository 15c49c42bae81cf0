package ng.powerpay.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** When to ask again: each wait in turn, then the last one for ever. */
public record Schedule(List<Duration> waits) {

    public Schedule {
        if (waits.isEmpty() || waits.size() > 20) {
            throw new IllegalArgumentException("a schedule has 1 to 20 waits");
        }
        waits = List.copyOf(waits);
    }

    public static Schedule seconds(long... waits) {
        return new Schedule(Arrays.stream(waits).mapToObj(Duration::ofSeconds).toList());
    }

    /** @param asks how often was asked before, from 0 */
    public Duration after(int asks) {
        return waits.get(Math.min(asks, waits.size() - 1));
    }
}
