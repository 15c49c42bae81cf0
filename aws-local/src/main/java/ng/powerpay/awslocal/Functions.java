package ng.powerpay.awslocal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.awslocal.lambda.LambdaContainer;
import ng.powerpay.awslocal.lambda.LocalFunction;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.sandbox.Site;

/** The functions of one run, each in processes of its own and woken by its queue. */
final class Functions {

    private static final String HANDLERS = "ng.powerpay.aws.queue.";
    private static final Duration TIMEOUT = Duration.ofSeconds(50);
    private static final int BATCH = 10;

    private final Site site;
    private final LocalQueues queues;
    private final List<String> java;
    private final Map<String, String> settings;
    private final List<LocalFunction> all = new ArrayList<>();
    final EventSource vending;
    final EventSource notifications;

    /**
     * Begins to read the queues; the site ends it.
     *
     * @param told what the server is told
     */
    Functions(Site site, LocalQueues queues, Map<String, String> told) {
        this.site = site;
        this.queues = queues;
        this.java = java(site.app());
        this.settings = settings(told);
        // a step may wait for its vendor for seconds: the next ones need not wait for it
        vending = open(LocalQueues.VENDING, "VendingHandler", 2);
        notifications = open(LocalQueues.NOTIFICATIONS, "NotificationHandler", 1);
    }

    /** The server's own command but for its main class, with a smaller heap. */
    private static List<String> java(List<String> server) {
        var java = new ArrayList<>(server.subList(0, server.size() - 1));
        java.add("-Xmx96m");
        return java;
    }

    private static Map<String, String> settings(Map<String, String> told) {
        var all = new HashMap<>(told);
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("POWERPAY_")) {
                all.put(name, value); // as for the server, what is set outside wins
            }
        });
        all.put("POWERPAY_ROLE", "lambda");
        all.put("POWERPAY_DATABASE_CONNECTIONS", "4");
        return all;
    }

    private EventSource open(String queue, String handler, int concurrency) {
        Path log = site.state().resolve(queue + ".log");
        var deployed = new LambdaContainer.Deployed(queue, java, HANDLERS + handler, settings, log);
        var function = site.closing().add(new LocalFunction(deployed, TIMEOUT, new Watch(queue)));
        all.add(function);
        var reading = new EventSource.Reading(BATCH, Duration.ZERO, concurrency);
        return site.closing().add(EventSource.open(queues, queue, reading, function));
    }

    /** Starts each, so that the first purchase need not wait for it. */
    void warm() {
        all.forEach(LocalFunction::warm);
    }

    private final class Watch implements LocalFunction.Watch {

        private final String name;
        private final int place = all.size();

        Watch(String name) {
            this.name = name;
        }

        @Override
        public void started(ProcessHandle container) {
            site.care().include(container);
        }

        @Override
        public void ended(String why) {
            site.care().ended("The function " + name, why, () -> all.get(place).warm());
        }
    }
}
