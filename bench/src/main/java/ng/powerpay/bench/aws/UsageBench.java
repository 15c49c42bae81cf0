package ng.powerpay.bench.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import ng.powerpay.awslocal.lambda.LambdaContainer;
import ng.powerpay.awslocal.lambda.LocalFunction;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.bench.api.Client;
import ng.powerpay.bench.api.Machine;
import ng.powerpay.bench.api.Shopper;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.bench.measure.Report;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.platform.Folders;

/**
 * What one purchase uses of everything that AWS bills by use: messages, functions' time, log, rows,
 * mails and texts. {@code deploy/usage.json} is written from it.
 */
public final class UsageBench {

    private static final String USAGE = "use: ./powerpay bench usage";
    private static final String SERVER = "ng.powerpay.aws.AwsPowerPay";
    private static final String HANDLERS = "ng.powerpay.aws.queue.";
    private static final Duration TIMEOUT = Duration.ofSeconds(50);
    private static final Duration VISIBILITY = Duration.ofMinutes(5);
    private static final EventSource.Reading READING = new EventSource.Reading(10, Duration.ZERO, 4);
    private static final int ABREAST = 8;
    private static final int WARM_UP = 40;
    private static final int PURCHASES = 320;
    private static final int SECONDS_TO_SETTLE = 5;
    private static final String METRICS_EVERY = "10s";
    private static final int IDLE_SECONDS = 21;

    private static final String ROWS = "select sum(pg_total_relation_size(oid))::bigint from pg_class"
            + " where relkind = 'r' and relnamespace = 'public'::regnamespace";
    private static final String SENT = "select count(*) from message where state = 'SENT' and channel = '%s'";

    private final Report report = new Report(System.out);
    private final String classes;
    private final Path folder;
    private final Machine machine;
    private final Shopper shopper;
    private int person;

    private UsageBench(String classes, Path folder, Machine machine) {
        this.classes = classes;
        this.folder = folder;
        this.machine = machine;
        this.shopper = new Shopper(new Client(), machine.url());
    }

    /** Ends with 0 when everything was measured, with 1 and one line when that was not possible. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // as in the sandbox: no logger here
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close));
        try {
            if (arguments.length != 2) {
                throw new IllegalArgumentException(USAGE);
            }
            var folder = Files.createTempDirectory(Path.of(".powerpay").toAbsolutePath(), "bench-");
            closing.add(() -> Folders.delete(folder));
            var classes = arguments[1];
            var machine = closing.add(new Machine(folder, java(classes, "-Xmx256m", SERVER)));
            new UsageBench(classes, folder, machine).run(arguments[0]);
            System.exit(0);
        } catch (IllegalArgumentException | IllegalStateException | Client.Failure e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        }
    }

    private static List<String> java(String classes, String heap, String main) {
        return List.of("java", heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, main);
    }

    private void run(String commit) throws IOException, InterruptedException, SQLException {
        report.head(commit, "server, functions, queues, PostgreSQL, customers and providers");
        try (var queues = LocalQueues.start(0, VISIBILITY);
                var _ = machine.startServer(told(queues));
                var database = machine.connect();
                var vending = new LocalFunction(deployed("Vending"), TIMEOUT);
                var notification = new LocalFunction(deployed("Notification"), TIMEOUT)) {
            var steps = new MeteredFunction(vending);
            var messages = new MeteredFunction(notification);
            try (var _ = EventSource.open(queues, LocalQueues.VENDING, READING, steps);
                    var _ = EventSource.open(queues, LocalQueues.NOTIFICATIONS, READING, messages)) {
                buy(WARM_UP);
                purchases(database, steps, messages);
                idle();
            }
        }
    }

    private void purchases(Connection database, MeteredFunction steps, MeteredFunction messages)
            throws IOException, InterruptedException, SQLException {
        report.section("One purchase, of " + PURCHASES + " that were bought " + ABREAST + " at a time");
        var log = LogBook.read(logs());
        var rows = number(database, ROWS);
        var texts = number(database, SENT.formatted("SMS"));
        var mails = number(database, SENT.formatted("EMAIL"));
        var stepsBefore = steps.used();
        var messagesBefore = messages.used();
        buy(PURCHASES);
        function("vending", steps.used().minus(stepsBefore));
        function("notification", messages.used().minus(messagesBefore));
        figure("texts sent", number(database, SENT.formatted("SMS")) - texts, 1, "");
        figure("mails sent", number(database, SENT.formatted("EMAIL")) - mails, 1, "");
        figure("rows and indexes", number(database, ROWS) - rows, 1e3, "kB");
        var now = LogBook.read(logs());
        figure("log lines", now.lines() - log.lines(), 1, "");
        figure("log", now.lineBytes() - log.lineBytes(), 1e3, "kB");
        report.section("Metrics of our own, a name with a set of dimensions each");
        report.figure("after these purchases", now.metrics().size() + " metrics");
        new TreeSet<>(now.metrics()).forEach(System.out::println);
    }

    private void function(String name, MeteredFunction.Used used) {
        figure(name + ", messages", used.messages(), 1, "");
        figure(name + ", calls", used.calls(), 1, "");
        figure(name + ", time", used.nanos(), 1e9, "s");
    }

    private void figure(String name, long all, double unit, String word) {
        report.figure(name, String.format(Locale.ROOT, "%.2f %s", all / unit / PURCHASES, word));
    }

    /** Metrics stand in the log whether anybody buys or not. */
    private void idle() throws IOException, InterruptedException {
        report.section("Nobody buys");
        var before = LogBook.read(logs()).metricBytes();
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        var each = (LogBook.read(logs()).metricBytes() - before) / 2.0;
        report.figure(
                "metrics in the log", String.format(Locale.ROOT, "%.1f kB each time they are written", each / 1e3));
    }

    /** Until all have their tokens, and a little longer for the messages. */
    private void buy(int count) throws InterruptedException {
        var buyers = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < ABREAST; i++) {
                var first = person + i * (count / ABREAST);
                buyers.add(threads.submit(() -> buyInTurn(first, count / ABREAST)));
            }
        }
        person += count;
        for (var buyer : buyers) {
            if (buyer.state() != Future.State.SUCCESS) {
                throw new IllegalStateException("a purchase failed: " + buyer.exceptionNow());
            }
        }
        TimeUnit.SECONDS.sleep(SECONDS_TO_SETTLE);
    }

    private Object buyInTurn(int first, int count) throws InterruptedException {
        for (var i = 0; i < count; i++) {
            var placed = shopper.place(LoadMeter.of(first + i));
            shopper.pay(placed);
            shopper.awaitToken(placed);
        }
        return count;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Path> logs() {
        return List.of(folder.resolve("app.log"), folder.resolve("Vending.log"), folder.resolve("Notification.log"));
    }

    private static Map<String, String> told(LocalQueues queues) {
        return Map.of(
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "POWERPAY_AWS_METRICS_EVERY",
                METRICS_EVERY,
                "POWERPAY_AWS_VENDING_QUEUE",
                queues.url(LocalQueues.VENDING),
                "POWERPAY_AWS_NOTIFICATION_QUEUE",
                queues.url(LocalQueues.NOTIFICATIONS));
    }

    private LambdaContainer.Deployed deployed(String name) {
        var settings = new HashMap<>(machine.settings());
        settings.put("POWERPAY_ROLE", "lambda");
        settings.put("POWERPAY_DATABASE_CONNECTIONS", "4");
        var command = java(classes, "-Xmx96m", "");
        return new LambdaContainer.Deployed(
                name,
                command.subList(0, command.size() - 1),
                HANDLERS + name + "Handler",
                settings,
                folder.resolve(name + ".log"));
    }
}
