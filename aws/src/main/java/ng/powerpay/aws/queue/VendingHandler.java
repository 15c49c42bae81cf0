package ng.powerpay.aws.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;

/** Carries purchases, refunds and events on, as the queue {@code vending} tells it. */
public final class VendingHandler implements RequestStreamHandler, AutoCloseable {

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
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var left = Duration.ofMillis(context.getRemainingTimeInMillis());
        var messages = Batch.read(event);
        Batch.answer(container.handle(jobs -> jobs.handle(messages, left)), answer);
    }

    @Override
    public void close() {
        container.close();
    }
}
