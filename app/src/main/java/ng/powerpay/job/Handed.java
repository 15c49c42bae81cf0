package ng.powerpay.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.slf4j.MDC;

/**
 * Rows that this process claimed in the statement that made them due: its worker need not look for
 * them. What finds no room here, or is forgotten when the process ends, comes again after its
 * lease.
 *
 * @param <T> a row as its step wants it
 */
public final class Handed<T> {

    /** By this name logs have the trace of the request that a thread works for. */
    public static final String TRACE = "traceId";

    private static final int MOST_WAITING = 2_000;

    private final ArrayBlockingQueue<DueWork.Due<T>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Alarm alarm;

    public Handed(Alarm alarm) {
        this.alarm = alarm;
    }

    /** Keeps the trace that this thread works under with it. */
    public void over(DueWork.Due<T> claimed) {
        if (waiting.offer(claimed.under(MDC.get(TRACE)))) {
            alarm.nudge();
        }
    }

    /** The same work, of which these are taken first. */
    public DueWork<T> before(DueWork<T> rest) {
        return new DueWork<>() {
            @Override
            public List<Due<T>> handed(int most) {
                return take(most);
            }

            @Override
            public List<Due<T>> claim(int most) {
                return rest.claim(most);
            }

            @Override
            public Claims<T> claims() {
                return rest.claims();
            }
        };
    }

    public List<DueWork.Due<T>> take(int most) {
        var taken = new ArrayList<DueWork.Due<T>>();
        waiting.drainTo(taken, most);
        return taken;
    }
}
