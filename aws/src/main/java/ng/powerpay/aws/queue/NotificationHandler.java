package ng.powerpay.aws.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends messages, as the queue {@code notifications} tells it. */
public final class NotificationHandler implements RequestHandler<SQSEvent, SQSBatchResponse>, AutoCloseable {

    private final Container<Jobs> container;

    /** In the environment of the function. */
    public NotificationHandler() {
        this(System.getenv());
    }

    /** With these settings and no others. */
    public NotificationHandler(Map<String, String> environment) {
        container = new Container<>(
                environment,
                tools -> new Jobs(
                        tools, "notifications", List.of(tools.workshop().messages())));
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
