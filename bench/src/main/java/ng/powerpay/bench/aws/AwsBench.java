package ng.powerpay.bench.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.awslocal.lambda.FunctionFailed;
import ng.powerpay.awslocal.lambda.LambdaContainer;
import ng.powerpay.awslocal.lambda.LocalFunction;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.bench.api.Client;
import ng.powerpay.bench.api.Machine;
import ng.powerpay.bench.api.Shopper;
import ng.powerpay.bench.measure.Report;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.platform.Folders;

/**
 * Cold starts, what queue and function add to a purchase, and how fast messages are queued, each
 * beside its limit. A limit that is missed is said, not punished.
 */
public final class AwsBench {

    private static final String USAGE = "use: ./powerpay bench aws [cold]";
    private static final String SERVER = "ng.powerpay.aws.AwsPowerPay";
    private static final String VENDING = "ng.powerpay.aws.queue.VendingHandler";
    private static final String API = "ng.powerpay.aws.api.ApiHandler";
    private static final String FROM_START = "From the start of %s process to its first %s handled";
    private static final ColdStarts.Limits FUNCTION = new ColdStarts.Limits(1_500, 500, 256);
    private static final ColdStarts.Limits NONE = new ColdStarts.Limits(Double.NaN, Double.NaN, Double.NaN);
    private static final int ADDED_MILLIS = 300;
    private static final Duration TIMEOUT = Duration.ofSeconds(50);
    private static final Duration VISIBILITY = Duration.ofMinutes(5);
    private static final EventSource.Reading READING = new EventSource.Reading(10, Duration.ZERO, 2);

    private final Report report = new Report(System.out);
    private final String classes;
    private final Path folder;
    private final Machine machine;
    private final Shopper shopper;

    private AwsBench(String classes, Path folder, Machine machine) {
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
            var cold = arguments.length == 3 && arguments[2].equals("cold");
            if (arguments.length != 2 && !cold) {
                throw new IllegalArgumentException(USAGE);
            }
            var folder = Files.createTempDirectory(Path.of(".powerpay").toAbsolutePath(), "bench-");
            closing.add(() -> Folders.delete(folder));
            var classes = arguments[1];
            var machine = closing.add(new Machine(folder, java(classes, "-Xmx256m", SERVER)));
            var bench = new AwsBench(classes, folder, machine);
            bench.report.head(arguments[0], "server, function, queue, PostgreSQL, customers and providers");
            if (!cold) {
                bench.queues();
            }
            bench.coldStarts();
            System.exit(0);
        } catch (IllegalArgumentException | IllegalStateException | Client.Failure | FunctionFailed e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        }
    }

    private static List<String> java(String classes, String heap, String main) {
        return List.of(
                "java",
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                classes,
                main);
    }

    private void queues() throws IOException, InterruptedException, SQLException {
        report.section("From the moment we hear of the payment to the token");
        double before;
        try (var _ = machine.startServer(Map.of());
                var database = machine.connect()) {
            before = new PaidToToken(shopper, database, 0).measure(report, "in the server");
        }
        try (var queues = LocalQueues.start(0, VISIBILITY);
                var _ = machine.startServer(told(queues));
                var database = machine.connect()) {
            try (var function = new LocalFunction(deployed("vending", VENDING, 96), TIMEOUT);
                    var _ = EventSource.open(queues, LocalQueues.VENDING, READING, function)) {
                var after = new PaidToToken(shopper, database, 5_000).measure(report, "queue and function");
                var added = after - before;
                report.figure(
                        "added to p50",
                        String.format(Locale.ROOT, "%.0f ms", added),
                        new Report.Limit("at most 300 ms", added, ADDED_MILLIS));
            }
            new Enqueueing(queues, database, shopper).measure(report);
        }
    }

    private void coldStarts() throws IOException, InterruptedException, SQLException, FunctionFailed {
        try (var _ = machine.startServer(Map.of());
                var database = machine.connect()) {
            var vending = deployed("cold", VENDING, 96);
            new ColdStarts(vending, folder, new FirstMessage(shopper, database))
                    .measure(report, FROM_START.formatted("a function's", "message"), FUNCTION);
        }
        new ColdStarts(deployed("api", API, 160), folder, new FirstRequest())
                .measure(report, FROM_START.formatted("the API function's", "request"), NONE);
    }

    private static Map<String, String> told(LocalQueues queues) {
        return Map.of(
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "POWERPAY_STEPS_ABREAST", "64",
                "POWERPAY_AWS_VENDING_QUEUE", queues.url(LocalQueues.VENDING),
                "POWERPAY_AWS_NOTIFICATION_QUEUE", queues.url(LocalQueues.NOTIFICATIONS));
    }

    private LambdaContainer.Deployed deployed(String name, String handler, int heap) {
        var settings = new HashMap<>(machine.settings());
        settings.put("POWERPAY_ROLE", "lambda");
        settings.put("POWERPAY_DATABASE_CONNECTIONS", "4");
        settings.put("POWERPAY_DATABASE_MIGRATE", "no");
        var command = java(classes, "-Xmx" + heap + "m", "");
        var log = folder.resolve(name + ".log");
        return new LambdaContainer.Deployed(name, command.subList(0, command.size() - 1), handler, settings, log);
    }
}
