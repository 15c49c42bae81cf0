package ng.powerpay.aws.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Map;

/** Sends messages, as the queue {@code notifications} tells it. */
public final class NotificationHandler implements RequestHandler<SQSEvent, SQSBatchResponse>, AutoCloseable {

    private final Container container;

    /** In the environment of the function. */
    public NotificationHandler() {
        this(System.getenv());
    }

    /** With these settings and no others. */
    public NotificationHandler(Map<String, String> environment) {
        container = new Container("notifications", environment, workshop -> List.of(workshop.messages()));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return container.handle(event, context);
    }

    @Override
    public void close() {
        container.close();
    }
}
