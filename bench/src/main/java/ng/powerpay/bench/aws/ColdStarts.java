package ng.powerpay.bench.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ng.powerpay.awslocal.lambda.FunctionFailed;
import ng.powerpay.awslocal.lambda.LambdaContainer;
import ng.powerpay.bench.measure.Latencies;
import ng.powerpay.bench.measure.Report;
import ng.powerpay.bench.measure.ServerProcess;

/**
 * From the start of a function's process to the answer that its first event is handled, without and
 * with an AOT cache, made as the image makes it: by a run that handles events, and is told to end.
 */
final class ColdStarts {

    /** What a function is told, and whether it did it. */
    interface Events {

        /** The next event. */
        String next() throws SQLException;

        /** Whether an answer says that the event is handled. */
        boolean isHandled(String answer);
    }

    /** Milliseconds and MiB; NaN: no limit. */
    record Limits(double plain, double cached, double mebibytes) {}

    private static final int STARTS = 5;
    private static final int TRAINING_EVENTS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(50);
    private static final Duration TO_END = Duration.ofSeconds(30);

    private final LambdaContainer.Deployed function;
    private final Path folder;
    private final Events events;
    private double mebibytes;

    ColdStarts(LambdaContainer.Deployed function, Path folder, Events events) {
        this.function = function;
        this.folder = folder;
        this.events = events;
    }

    void measure(Report report, String title, Limits limits)
            throws IOException, InterruptedException, SQLException, FunctionFailed {
        report.section(title);
        round(report, "without AOT cache", List.of(), limits.plain(), limits);
        var cache = train();
        var flags = List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off");
        report.figure("size of the cache", Files.size(cache) / 1_000_000 + " MB");
        round(report, "with AOT cache", flags, limits.cached(), limits);
    }

    private void round(Report report, String name, List<String> flags, double most, Limits limits)
            throws IOException, InterruptedException, SQLException, FunctionFailed {
        var took = new Latencies();
        mebibytes = 0;
        for (var i = 0; i < STARTS; i++) {
            took.add(start(flags));
        }
        var words = String.format(Locale.ROOT, "p50 at most %.0f ms", most);
        say(report, name, took.summary(), new Report.Limit(words, took.milliseconds(0.5), most));
        var memory = String.format(Locale.ROOT, "%.0f MiB at most", mebibytes);
        var room = String.format(Locale.ROOT, "%.0f MiB", limits.mebibytes());
        say(report, "  its memory", memory, new Report.Limit(room, mebibytes, limits.mebibytes()));
    }

    private static void say(Report report, String name, String figure, Report.Limit limit) {
        if (Double.isNaN(limit.most())) {
            report.figure(name, figure);
        } else {
            report.figure(name, figure, limit);
        }
    }

    /** Nanoseconds until its first event is handled. */
    private long start(List<String> flags) throws IOException, InterruptedException, SQLException, FunctionFailed {
        var event = events.next();
        var begun = System.nanoTime();
        try (var container = LambdaContainer.start(with(flags), TIMEOUT)) {
            handle(container, event);
            var took = System.nanoTime() - begun;
            mebibytes = Math.max(mebibytes, ServerProcess.mebibytes(container.pid(), "VmHWM"));
            return took;
        }
    }

    private void handle(LambdaContainer container, String event)
            throws IOException, InterruptedException, FunctionFailed {
        if (!events.isHandled(container.invoke(event))) {
            throw new IllegalStateException("the function failed: " + Files.readString(function.log()));
        }
    }

    private Path train() throws IOException, InterruptedException, SQLException, FunctionFailed {
        var training = new AotTraining(folder, function.name(), function.log());
        try (var container = LambdaContainer.start(with(training.flags()), TIMEOUT)) {
            for (var i = 0; i < TRAINING_EVENTS; i++) {
                handle(container, events.next());
            }
            container.stop(TO_END);
        }
        return training.make(function.java());
    }

    private LambdaContainer.Deployed with(List<String> flags) {
        var java = new ArrayList<>(function.java());
        java.addAll(1, flags);
        return new LambdaContainer.Deployed(
                function.name(), java, function.handler(), function.settings(), function.log());
    }
}
