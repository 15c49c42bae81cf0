package ng.powerpay.job;

import java.time.Duration;
import java.util.List;

/**
 * Claims by their number, for whoever hears of a row instead of claiming it. Every claim counts up,
 * so who names one that is not the row's last comes too late, however often and in whatever order.
 *
 * @param <T> a row as its step wants it
 */
public interface Claims<T> {

    /**
     * Takes over a row that somebody claimed and told of: a claim of its own, with a lease of its
     * own. Of all who name the same claim, one gets it.
     */
    Taking<T> take(String id, int claim);

    /** Others were told of these: nobody claims them for so long, unless something new happens. */
    void told(List<DueWork.Due<T>> claimed, Duration wait);

    /** These were claimed but never begun: due in this time as if nobody had claimed them. */
    void putBack(List<DueWork.Due<T>> claimed, Duration in);

    /** Its step failed: due again soon instead of after the lease, later with each claim. */
    void giveBack(DueWork.Due<T> failed);

    /** What the dead process of this number had in hand is due now. */
    void inherit(int dead);

    /**
     * For rows that are never handed on: nobody can take one, and what is put back waits for its
     * lease.
     */
    static <T> Claims<T> none() {
        return new Claims<>() {
            @Override
            public Taking<T> take(String id, int claim) {
                return new Taking.Unknown<>();
            }

            @Override
            public void told(List<DueWork.Due<T>> claimed, Duration wait) {}

            @Override
            public void putBack(List<DueWork.Due<T>> claimed, Duration in) {}

            @Override
            public void giveBack(DueWork.Due<T> failed) {}

            @Override
            public void inherit(int dead) {}
        };
    }
}
