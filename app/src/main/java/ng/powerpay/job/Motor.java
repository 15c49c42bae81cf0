package ng.powerpay.job;

import java.util.List;

/** What becomes of rows that a {@link Worker} has claimed. */
public interface Motor {

    /** Runs the step of each here and now. */
    Motor IN_PROCESS = new Motor() {
        @Override
        public <T> void carryOn(Work<T> work, List<DueWork.Due<T>> claimed) {
            claimed.forEach(work::carryOn);
        }
    };

    /** How many rows go together at most. */
    default int together() {
        return 1;
    }

    /**
     * Carries claimed rows on, or has others do it. What it throws leaves them to their lease.
     *
     * @param claimed one at least, {@link #together} at most
     */
    <T> void carryOn(Work<T> work, List<DueWork.Due<T>> claimed);
}
