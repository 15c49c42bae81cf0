package ng.powerpay.aws.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.util.Map;

/**
 * Woken once a minute where no server runs: tells the queues what is due and does what a server
 * would do beside it. What a request or a step makes due at once, the function that it ran in tells
 * at once; this one is for what only time makes due, and for what was lost. Any event wakes it.
 * Where a server runs too it does no harm.
 */
public final class SweepHandler implements RequestHandler<Map<String, Object>, Map<String, Integer>>, AutoCloseable {

    private final Container<Rounds> container;

    /** In the environment of the function. */
    public SweepHandler() {
        this(System.getenv());
    }

    /** With these settings and no others. */
    public SweepHandler(Map<String, String> environment) {
        container = new Container<>(environment, Rounds::new);
    }

    /** @return {@code told}: of how many rows the queues were told */
    @Override
    public Map<String, Integer> handleRequest(Map<String, Object> event, Context context) {
        var left = Duration.ofMillis(context.getRemainingTimeInMillis());
        return Map.of("told", container.handle(rounds -> rounds.make(left)));
    }

    @Override
    public void close() {
        container.close();
    }
}
