package ng.powerpay.aws.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends messages, as the queue {@code notifications} tells it. */
public final class NotificationHandler implements RequestStreamHandler, AutoCloseable {

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
