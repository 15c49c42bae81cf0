package ng.powerpay.bench.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import ng.powerpay.bench.measure.Latencies;
import ng.powerpay.bench.measure.Report;
import ng.powerpay.bench.measure.ServerProcess;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.platform.Folders;

/**
 * Starts the server, loads it and prints what it took, each figure beside its limit. A limit that
 * is missed is said, not punished: on a machine that others use too a figure is no verdict.
 */
public final class ApiBench {

    private static final int WARM_UP_SECONDS = 15;
    private static final int WARM_RUNS = 3;
    private static final int MOST_READY_MILLISECONDS = 4_000;
    private static final int MOST_RUN_MILLISECONDS = 15_000;
    private static final int MOST_MEBIBYTES = 350;

    private final Options options;
    private final Report report = new Report(System.out);
    private final Path folder;
    private final Machine machine;
    private final Client client = new Client();

    private ApiBench(Options options, Path folder, Machine machine) {
        this.options = options;
        this.folder = folder;
        this.machine = machine;
    }

    /** Ends with 0 when everything was measured, with 1 and one line when that was not possible. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // as in the sandbox: no logger here
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close));
        try {
            var options = Options.parse(arguments);
            var folder = Files.createTempDirectory(Path.of(".powerpay").toAbsolutePath(), "bench-");
            closing.add(() -> Folders.delete(folder));
            var machine = closing.add(new Machine(folder, options.server()));
            new ApiBench(options, folder, machine).run();
            System.exit(0);
        } catch (IllegalArgumentException | IllegalStateException | Client.Failure e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        report.head(options.commit(), "server, database, sandbox and this client");
        var server = starts();
        loads(server);
        machine.close();
        warmRuns();
        report.section("done");
    }

    /** The server of the last start goes on running. */
    private ServerProcess starts() throws IOException, InterruptedException {
        report.section("Start of the server process to the first 200 of /health/ready, asked every 10 ms");
        var server = machine.startServer();
        report.figure("with migrations", seconds(server.nanosecondsToReady() / 1e6));
        var times = new Latencies();
        for (var i = 0; i < options.starts(); i++) {
            server.close();
            server = machine.startServer();
            times.add(server.nanosecondsToReady());
        }
        spread("ready", times, new Report.Limit("4 s", times.milliseconds(1), MOST_READY_MILLISECONDS));
        return server;
    }

    private void loads(ServerProcess server) throws IOException, InterruptedException, SQLException {
        var shopper = new Shopper(client, machine.url());
        var reads = new ReadLoad(shopper);
        reads.prepare();
        reads.warmUp(WARM_UP_SECONDS);
        report.section(title("%d requests a second in all for %d s, from the time each was due", ReadLoad.PER_SECOND));
        reads.measure(options.seconds(), report);
        floor();
        report.section(
                title("Paid to token, %d purchases a second for %d s, vendor's calls take 300 ms", BuyLoad.PER_SECOND)
                        + ", status asked every " + Shopper.POLL.toMillis() + " ms");
        try (var database = machine.connect()) {
            new BuyLoad(shopper, database).measure(options.seconds(), report);
        }
        memory(server);
    }

    private String title(String words, int perSecond) {
        return String.format(Locale.ROOT, words, perSecond, options.seconds());
    }

    private void floor() throws IOException, InterruptedException {
        report.section("The floor: the same client and rate against the JDK's server answering a constant");
        var times = new Latencies();
        try (var floor = new Floor()) {
            new OpenLoop(ReadLoad.PER_SECOND).run(Math.max(5, options.seconds() / 3), (_, due) -> {
                client.read(floor.url());
                times.add(System.nanoTime() - due);
            });
        }
        report.figure("GET constant", times.summary());
    }

    private void memory(ServerProcess server) throws IOException {
        report.section("Memory of the server after these loads, heap of 256 MB");
        for (var name : new String[] {"VmRSS", "VmHWM"}) {
            var mebibytes = server.mebibytes(name);
            var words = String.format(Locale.ROOT, "%.0f MiB", mebibytes);
            report.figure(name, words, new Report.Limit("350 MiB", mebibytes, MOST_MEBIBYTES));
        }
    }

    private void warmRuns() throws IOException, InterruptedException {
        report.section("./powerpay run, nothing changed: command to the shop's page");
        var run = new WarmRun(folder);
        var times = new Latencies();
        for (var i = 0; i < WARM_RUNS; i++) {
            times.add(run.measure(client));
        }
        spread("working page", times, new Report.Limit("15 s", times.milliseconds(1), MOST_RUN_MILLISECONDS));
    }

    private void spread(String name, Latencies times, Report.Limit limit) {
        var words = String.join(
                "   ",
                "min " + seconds(times.milliseconds(0)),
                "median " + seconds(times.milliseconds(0.5)),
                "max " + seconds(times.milliseconds(1)),
                "(n " + times.count() + ")");
        report.figure(name, words, limit);
    }

    private static String seconds(double milliseconds) {
        return String.format(Locale.ROOT, "%.2f s", milliseconds / 1e3);
    }
}
