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
     * @param claim the number of this claim: who names it may go on with the row, once; 0 for a row that
     *     is never handed on
     * @param row as it stood when it was claimed; null when it cannot be read
     * @param trace of the request that made it due, as logs have it; null when none is known
     */
    record Due<T>(
            String kind,
            String id,
            int claim,
            @Nullable T row,
            @Nullable String trace) {

        /** One that no request is known of. */
        public Due(String kind, String id, int claim, @Nullable T row) {
            this(kind, id, claim, row, null);
        }

        /** One that is not handed on. */
        public Due(String kind, String id, @Nullable T row) {
            this(kind, id, 0, row, null);
        }

        /** The same under a request's trace. */
        Due<T> under(@Nullable String request) {
            return new Due<>(kind, id, claim, row, request);
        }
    }

    /** At most this many that this process has claimed already; asks nobody. */
    default List<Due<T>> handed(int most) {
        return List.of();
    }

    /** Claims at most this many rows that no other worker holds, the longest due first. */
    List<Due<T>> claim(int most);

    /** The claims by their number. */
    default Claims<T> claims() {
        return Claims.none();
    }
}
