package ng.powerpay.aws.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.aws.AwsPowerPay;
import ng.powerpay.aws.LocalAws;
import ng.powerpay.awslocal.lambda.FunctionFailed;
import ng.powerpay.awslocal.lambda.Invocable;
import ng.powerpay.awslocal.queue.LocalQueues;

/** A market whose server tells queues what is due, for tests; whoever uses it reads them. */
final class Cloud implements AutoCloseable {

    static {
        LocalAws.signIn();
    }

    /** Short, or a test would wait long for what is seen again. */
    static final Duration VISIBILITY = Duration.ofSeconds(2);

    final Market market;
    LocalQueues queues = LocalQueues.start(0, VISIBILITY);

    Cloud() {
        this(Map.of());
    }

    /** @param more of the server's settings */
    Cloud(Map<String, String> more) {
        var settings = new HashMap<>(settings(queues));
        settings.putAll(more);
        market = new Market(settings, all -> new Shop(all, AwsPowerPay::start));
    }

    private static Map<String, String> settings(LocalQueues queues) {
        return Map.of(
                "POWERPAY_AWS_VENDING_QUEUE",
                queues.url(LocalQueues.VENDING),
                "POWERPAY_AWS_NOTIFICATION_QUEUE",
                queues.url(LocalQueues.NOTIFICATIONS));
    }

    /** What a function is told. */
    Map<String, String> functions() {
        var all = new HashMap<>(market.shop.environment());
        if (!"serverless".equals(all.get("POWERPAY_ROLE"))) {
            all.put("POWERPAY_ROLE", "lambda");
        }
        all.put("POWERPAY_DATABASE_CONNECTIONS", "4");
        return all;
    }

    /** The queues vanish. */
    void stopQueues() {
        queues.close();
    }

    /** They are there again, empty, at the same address. */
    void startQueues() {
        queues = LocalQueues.start(queues.port(), VISIBILITY);
    }

    /** A handler in this process. */
    static Invocable in(RequestStreamHandler handler) {
        return event -> {
            var answer = new ByteArrayOutputStream();
            try {
                handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, context());
            } catch (IOException e) {
                throw new FunctionFailed(e.toString());
            }
            return answer.toString(UTF_8);
        };
    }

    static Context context() {
        return (Context) Proxy.newProxyInstance(
                Cloud.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> 50_000;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public void close() {
        market.close();
        queues.close();
    }
}
