package ng.powerpay.bench.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.awslocal.lambda.FunctionFailed;
import ng.powerpay.awslocal.lambda.LambdaContainer;
import ng.powerpay.bench.api.Shopper;
import ng.powerpay.bench.measure.Latencies;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.bench.measure.Report;
import ng.powerpay.bench.measure.ServerProcess;
import ng.powerpay.sandbox.platform.Json;

/**
 * From the start of a function's process to the answer that its first message is handled: a purchase
 * whose gateway must be asked.
 */
final class ColdStarts {

    private static final int STARTS = 5;
    private static final double MOST_MEBIBYTES = 256;
    private static final Duration TIMEOUT = Duration.ofSeconds(50);
    private static final Duration TRAINING = Duration.ofMinutes(1);

    private final LambdaContainer.Deployed function;
    private final Path folder;
    private final Shopper shopper;
    private final Connection database;
    private double mebibytes;

    ColdStarts(LambdaContainer.Deployed function, Path folder, Shopper shopper, Connection database) {
        this.function = function;
        this.folder = folder;
        this.shopper = shopper;
        this.database = database;
    }

    void measure(Report report) throws IOException, InterruptedException, SQLException, FunctionFailed {
        report.section("From the start of a function's process to its first message handled");
        round(report, "without AOT cache", List.of(), new Report.Limit("p50 at most 1500 ms", 0, 1_500));
        var cache = folder.resolve("function.aot");
        train(cache);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("this JVM wrote no AOT cache");
        }
        var flags = List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off");
        round(report, "with AOT cache", flags, new Report.Limit("p50 at most 500 ms", 0, 500));
    }

    private void round(Report report, String name, List<String> flags, Report.Limit limit)
            throws IOException, InterruptedException, SQLException, FunctionFailed {
        var took = new Latencies();
        mebibytes = 0;
        for (var i = 0; i < STARTS; i++) {
            took.add(start(flags));
        }
        report.figure(name, took.summary(), new Report.Limit(limit.words(), took.milliseconds(0.5), limit.most()));
        report.figure(
                "  its memory",
                String.format(Locale.ROOT, "%.0f MiB at most", mebibytes),
                new Report.Limit("256 MiB", mebibytes, MOST_MEBIBYTES));
    }

    /** Nanoseconds until its first message is handled. */
    private long start(List<String> flags) throws IOException, InterruptedException, SQLException, FunctionFailed {
        var event = event();
        var begun = System.nanoTime();
        try (var container = LambdaContainer.start(with(flags), TIMEOUT)) {
            var answer = container.invoke(event);
            var took = System.nanoTime() - begun;
            if (answer.contains("itemIdentifier")) {
                throw new IllegalStateException("the function failed: " + Files.readString(function.log()));
            }
            mebibytes = Math.max(mebibytes, ServerProcess.mebibytes(container.pid(), "VmHWM"));
            return took;
        }
    }

    /** One run that notes down what was loaded; it is written when the process ends. */
    private void train(Path cache) throws InterruptedException, SQLException, FunctionFailed {
        var flags = List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off");
        try (var container = LambdaContainer.start(with(flags), TIMEOUT)) {
            container.invoke(event());
            container.stop(TRAINING);
        }
    }

    private LambdaContainer.Deployed with(List<String> flags) {
        var java = new ArrayList<>(function.java());
        java.addAll(1, flags);
        return new LambdaContainer.Deployed(
                function.name(), java, function.handler(), function.settings(), function.log());
    }

    /** A purchase that nobody pays, claimed by nobody else. */
    private String event() throws SQLException {
        var id = shopper.place(LoadMeter.of(20_000)).id();
        try (var claim = database.prepareStatement(
                "update purchase set claims = 1, due_at = now() + interval '1 hour' where id = ?")) {
            claim.setString(1, id);
            claim.executeUpdate();
        }
        var body = Map.of("work", "purchase", "kind", "AWAITING_PAYMENT", "id", id, "claim", 1);
        var message = Map.of("messageId", "1", "body", Json.text(body), "eventSource", "aws:sqs");
        return Json.text(Map.of("Records", List.of(message)));
    }
}
