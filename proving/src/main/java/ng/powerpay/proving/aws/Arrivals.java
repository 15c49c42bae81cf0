package ng.powerpay.proving.aws;

import java.time.Duration;
import ng.powerpay.proving.chaos.Deadline;
import ng.powerpay.proving.chaos.Orders;

/**
 * How far a storm is.
 *
 * @param before orders that were taken before it began
 * @param end when nobody waits any more
 */
record Arrivals(Orders orders, int before, Deadline end) {

    private static final Duration STEP = Duration.ofMillis(20);

    /** @throws IllegalStateException so many orders were not taken in time */
    void await(int taken) throws InterruptedException {
        while (orders.count() - before < taken) {
            if (end.over()) {
                throw new IllegalStateException("only " + (orders.count() - before) + " orders were taken in time");
            }
            end.sleep(STEP);
        }
    }
}
