package ng.powerpay.job;

import java.time.Duration;
import java.util.List;

/**
 * Claims what is due and has a {@link Motor} carry it on, once through and in the caller's thread:
 * for processes that stand still between two pieces of work, where no {@link Worker} could look.
 * Any number of them may sweep at once, beside workers too. What a sweep that throws had claimed is
 * left to its lease.
 */
public final class Sweep {

    private static final int MOST = 100;

    private final List<? extends Work<?>> works;
    private final Motor motor;

    public Sweep(List<? extends Work<?>> works, Motor motor) {
        this.works = List.copyOf(works);
        this.motor = motor;
    }

    /**
     * Sweeps until nothing more is due.
     *
     * @param most after this time nothing more is claimed; what was claimed is still carried on
     * @return how many rows were carried on
     */
    public int run(Duration most) {
        var end = System.nanoTime() + most.toNanos();
        var all = 0;
        var more = true;
        while (more && System.nanoTime() - end < 0) {
            more = false;
            for (var work : works) {
                var some = some(work);
                all += some;
                more |= some == MOST;
            }
        }
        return all;
    }

    private <T> int some(Work<T> work) {
        var claimed = work.due().claim(MOST);
        for (var from = 0; from < claimed.size(); from += motor.together()) {
            motor.carryOn(work, claimed.subList(from, Math.min(claimed.size(), from + motor.together())));
        }
        return claimed.size();
    }
}
