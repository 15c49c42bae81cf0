package ng.powerpay.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ng.powerpay.reconcile.Report;
import org.jspecify.annotations.Nullable;

/**
 * A day as lists show it.
 *
 * @param day in Lagos
 * @param run the newest comparison that ended; a closing names it
 * @param covered where anything could be missing at a provider: {@code PROVIDER:KIND}
 * @param items how many differences it left, and those of them that are not settled
 * @param closing the last closing or opening again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayRow(
        LocalDate day,
        State state,
        @Nullable Long run,
        @Nullable Instant comparedAt,
        List<Report.ComparedSide> sides,
        List<String> covered,
        long items,
        long open,
        @Nullable DayClosing closing) {

    /** Where a day stands. */
    enum State {
        /** No comparison has ended, and none is under way. */
        NOT_COMPARED,
        /** One is under way. */
        COMPARING,
        /** The newest was given up. */
        FAILED,
        /** Nothing differs. */
        CLEAN,
        /** Something differs and waits for people. */
        OPEN,
        /** Something differed and is settled. */
        SETTLED,
        /** It is closed: nothing is uploaded to it or compared again. */
        CLOSED
    }

    /**
     * How a day was closed or opened again.
     *
     * @param number odd when closed, even when opened again; the version of the day
     * @param run the comparison on which it was closed
     * @param agreedBy the second person of an opening
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayClosing(
            int number,
            @Nullable Long run,
            String reason,
            String who,
            @Nullable String agreedBy,
            Instant at) {

        boolean closes() {
            return number % 2 == 1;
        }
    }

    boolean closed() {
        return state == State.CLOSED;
    }

    int version() {
        return closing == null ? 0 : closing.number();
    }
}
