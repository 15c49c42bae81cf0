package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;

/** When to ask again: each wait in turn, then the last one for ever. */
record Schedule(List<Duration> waits) {

    /** For a payment nobody has made yet. */
    static final Schedule PAYMENT = seconds(60, 60, 120, 300, 600, 900, 1800, 3600);

    /** For an attempt whose end is unknown. */
    static final Schedule LOST_VEND = seconds(5, 10, 20, 30, 60, 120, 300);

    /** Before another attempt, when the last was surely not taken on. */
    static final Schedule VEND_AGAIN = seconds(2, 5, 15, 30, 60, 120, 300);

    /** For a refund that the gateway has in hand. */
    static final Schedule REFUND = seconds(5, 15, 60, 300, 900, 3600);

    private static Schedule seconds(long... waits) {
        return new Schedule(
                java.util.Arrays.stream(waits).mapToObj(Duration::ofSeconds).toList());
    }

    /** @param asks how often was asked before, from 0 */
    Duration after(int asks) {
        return waits.get(Math.min(asks, waits.size() - 1));
    }
}
