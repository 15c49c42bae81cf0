package ng.powerpay.aws.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import ng.powerpay.Workshop;

/** Carries purchases, refunds and events on, as the queue {@code vending} tells it. */
public final class VendingHandler implements RequestHandler<SQSEvent, SQSBatchResponse>, AutoCloseable {

    private final Container container;

    /** In the environment of the function. */
    public VendingHandler() {
        this(System.getenv());
    }

    /** With these settings and no others. */
    public VendingHandler(Map<String, String> environment) {
        container = new Container("vending", environment, Workshop::vending);
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
