package ng.powerpay.proving.chaos;

import java.time.Duration;

/** When something has to be over, on the clock that nobody sets. */
public record Deadline(long nanoTime) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean over() {
        return !left().isPositive();
    }

    /** Zero or negative once it is over. */
    Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    /** Sleeps, but never beyond it. */
    public void sleep(Duration time) throws InterruptedException {
        var most = left();
        if (most.isPositive()) {
            Thread.sleep(time.compareTo(most) < 0 ? time : most);
        }
    }
}
