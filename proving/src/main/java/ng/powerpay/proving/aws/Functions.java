package ng.powerpay.proving.aws;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.awslocal.lambda.LambdaContainer.Deployed;
import ng.powerpay.awslocal.lambda.LocalFunction;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.sandbox.Closing;

/** Both functions, in processes of their own, and what has them read their queues. */
final class Functions implements AutoCloseable {

    private static final String PACKAGE = "ng.powerpay.aws.queue.";
    private static final String VENDING = PACKAGE + "VendingHandler";

    /** With the start of a container, which AWS does not count. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final LocalFunction vending;
    private final LocalFunction notification;
    private Closing sources = new Closing();

    /**
     * @param java how a JVM with their classes is started
     * @param settings of the server
     */
    Functions(List<String> java, Map<String, String> settings, Path log) {
        var all = new HashMap<>(settings);
        all.put("POWERPAY_ROLE", "lambda");
        all.put("POWERPAY_DATABASE_CONNECTIONS", "8");
        vending = new LocalFunction(new Deployed("vending", java, VENDING, all, log), TIMEOUT);
        notification = new LocalFunction(
                new Deployed("notification", java, PACKAGE + "NotificationHandler", all, log), TIMEOUT);
    }

    void read(LocalQueues queues) {
        var now = new EventSource.Reading(10, Duration.ZERO, 2);
        var gathered = new EventSource.Reading(10, Duration.ofSeconds(1), 1);
        sources.add(EventSource.open(queues, LocalQueues.VENDING, now, vending));
        sources.add(EventSource.open(queues, LocalQueues.NOTIFICATIONS, gathered, notification));
    }

    void stopReading() {
        sources.close();
        sources = new Closing();
    }

    /** SIGKILL to a container that vends, if there is one. */
    boolean kill() throws InterruptedException {
        var found = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").endsWith(VENDING))
                .findAny();
        if (found.isEmpty()) {
            return false;
        }
        found.get().destroyForcibly();
        return true;
    }

    @Override
    public void close() {
        stopReading();
        vending.close();
        notification.close();
    }
}
