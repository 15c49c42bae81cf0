package ng.powerpay.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the worker of this process early. Losing a ring costs only the time to the next look. */
public final class Alarm {

    private final Semaphore rings = new Semaphore(0);
    private volatile boolean look;

    /** Something is due now, and the worker must look for it. */
    public void ring() {
        look = true;
        nudge();
    }

    /** The worker can go on with what it knows of. */
    void nudge() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /** Whether it rang since this was asked last, for who does not wait. */
    public boolean rang() {
        var rang = look;
        look = false;
        return rang;
    }

    /**
     * Waits for a ring or a nudge, at most this long.
     *
     * @return whether it rang
     */
    boolean await(Duration most) throws InterruptedException {
        if (rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
        var rang = look;
        look = false;
        return rang;
    }
}
