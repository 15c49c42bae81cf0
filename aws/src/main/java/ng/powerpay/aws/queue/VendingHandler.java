package ng.powerpay.aws.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.util.Map;

/** Carries purchases, refunds and events on, as the queue {@code vending} tells it. */
public final class VendingHandler implements RequestHandler<SQSEvent, SQSBatchResponse>, AutoCloseable {

    private final Container<Jobs> container;

    /** In the environment of the function. */
    public VendingHandler() {
        this(System.getenv());
    }

    /** With these settings and no others. */
    public VendingHandler(Map<String, String> environment) {
        container = new Container<>(
                environment,
                tools -> new Jobs(tools, "vending", tools.workshop().vending()));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        var left = Duration.ofMillis(context.getRemainingTimeInMillis());
        return container.handle(jobs -> jobs.handle(event, left));
    }

    @Override
    public void close() {
        container.close();
    }
}
