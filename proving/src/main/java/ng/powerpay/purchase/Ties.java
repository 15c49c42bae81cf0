package ng.powerpay.purchase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Of rows that are due at the same time PostgreSQL may claim any first; its twin claims the first
 * there.
 */
final class Ties {

    private Ties() {}

    /**
     * Moves such rows a millisecond apart, in the order of the twin in memory.
     *
     * @param until what is due later is left alone
     * @param move gives a row its new time, in both
     */
    static <R> void part(Iterable<R> rows, Function<R, @Nullable Long> dueAt, long until, ObjLongConsumer<R> move) {
        var due = new ArrayList<R>();
        for (var row : rows) {
            var at = dueAt.apply(row);
            if (at != null && at <= until) {
                due.add(row);
            }
        }
        due.sort(Comparator.comparingLong(row -> at(dueAt, row)));
        var next = Long.MAX_VALUE;
        for (var row : due.reversed()) {
            var before = at(dueAt, row);
            next = Math.min(before, next - 1);
            if (next != before) {
                move.accept(row, next);
            }
        }
    }

    private static <R> long at(Function<R, @Nullable Long> dueAt, R row) {
        return Objects.requireNonNull(dueAt.apply(row));
    }
}
