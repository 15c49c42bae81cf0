package ng.powerpay.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are due, claimed by lease in database time.
 *
 * @param <T> a row as its step wants it
 */
public interface DueWork<T> {

    /**
     * One row that is ours for the time of the lease.
     *
     * @param kind which step it needs
     * @param row as it stood when it was claimed; null when it cannot be read
     */
    record Due<T>(String kind, String id, @Nullable T row) {}

    /** At most this many that this process has claimed already; asks nobody. */
    default List<Due<T>> handed(int most) {
        return List.of();
    }

    /** Claims at most this many rows that no other worker holds, the longest due first. */
    List<Due<T>> claim(int most);

    /**
     * Its step failed: due again soon instead of after the lease, later each time, unless it is in other
     * hands by now.
     */
    default void giveBack(Due<T> failed) {}

    /** What the dead process of this number had in hand is due now. */
    default void inherit(int dead) {}
}
