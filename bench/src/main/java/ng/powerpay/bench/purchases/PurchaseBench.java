package ng.powerpay.bench.purchases;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.bench.measure.Report;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.platform.Folders;

/**
 * Buys as fast as the machine can and prints the rate, the waiting and the CPU time, then what
 * pgbench makes of the same PostgreSQL, and the ratio. A limit that is missed is said, not
 * punished.
 */
public final class PurchaseBench {

    private static final double LEAST_RATIO = 0.25;
    private static final int SECONDS_TO_SETTLE = 3;
    private static final int SECONDS_TO_DRAIN = 60;
    private static final int YARDSTICK_SECONDS = 20;

    private final Options options;
    private final Report report = new Report(System.out);
    private final Machine machine;
    private final Closing closing;

    private PurchaseBench(Options options, Machine machine, Closing closing) {
        this.options = options;
        this.machine = machine;
        this.closing = closing;
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
            new PurchaseBench(options, closing.add(new Machine(folder)), closing).run();
            System.exit(0);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        report.head(options.commit(), "server, PostgreSQL, customers and providers");
        compare(load());
    }

    /** Rates are what customers see; CPU times are steadier where others use the machine too. */
    private void compare(Round best) throws IOException, InterruptedException {
        report.section("The yardstick: pgbench -N -c 16 -j 2 for " + YARDSTICK_SECONDS + " s, the same PostgreSQL");
        var measured = new Yardstick(machine.postgresPort(), machine.postgresPid(), machine.another("yardstick"))
                .measure(YARDSTICK_SECONDS);
        if (measured.isEmpty()) {
            report.figure("ratio not measured", Yardstick.MISSING);
            return;
        }
        var one = measured.get();
        report.figure(
                "pgbench -N",
                String.format(
                        Locale.ROOT,
                        "%.0f transactions/s, CPU %.3f ms each: PostgreSQL %.3f, pgbench %.3f",
                        one.perSecond(),
                        one.millis(),
                        one.postgresMillis(),
                        one.clientMillis()));
        var ratio = best.perSecond() / one.perSecond();
        report.figure(
                "ratio",
                String.format(Locale.ROOT, "%.3f   (%.0f whole purchases/s)", ratio, best.perSecond()),
                Report.Limit.atLeast("at least 0.25", ratio, LEAST_RATIO));
        report.figure("ratio of CPU times", String.format(Locale.ROOT, "%.3f", one.millis() / best.cpuMillis()));
    }

    /** The load with the best rate. */
    private Round load() throws IOException, InterruptedException, SQLException {
        var reactor = closing.add(new Reactor());
        var told = new Relay();
        reactor.listen(machine.providersPort(), new Providers(reactor, told));
        var server = machine.startServer(options.server());
        var host = "127.0.0.1:" + machine.appPort();
        var order = new Order(host, totalKobo(), machine.paystackKey());
        var customers = new Customers(reactor, machine.appPort(), order);
        told.to(customers);
        customers.want(options.customers().getFirst());
        TimeUnit.SECONDS.sleep(options.warmUp());
        var rounds = new ArrayList<Round>();
        try (var database = machine.connect()) {
            for (var count : options.customers()) {
                rounds.add(round(customers, count, server.pid(), database));
            }
        }
        drain(customers);
        server.close();
        return Collections.max(rounds, Comparator.comparingDouble(Round::perSecond));
    }

    /** The shop's own price, for it is the same at every meter here. */
    private String totalKobo() throws IOException, InterruptedException {
        var query = LoadMeter.of(0).query() + "&amountKobo=" + Order.AMOUNT_KOBO;
        var question = HttpRequest.newBuilder(URI.create(machine.appUrl() + "/v1/quote?" + query));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(question.build(), BodyHandlers.ofString());
            var total = new Message("", answer.body(), false, 0).digits("totalKobo");
            if (total.isEmpty()) {
                throw new IllegalStateException("the shop named no price: " + answer.body());
            }
            return total;
        }
    }

    private Round round(Customers customers, int count, long server, Connection database)
            throws IOException, InterruptedException, SQLException {
        report.section(count + " customers for " + options.seconds() + " s");
        customers.want(count);
        TimeUnit.SECONDS.sleep(SECONDS_TO_SETTLE);
        customers.look();
        var postgres = machine.postgresPid();
        var cpu = CpuTimes.now(server, postgres);
        var writes = WriteCounters.now(database);
        var begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(options.seconds());
        var seen = customers.look();
        var took = (System.nanoTime() - begun) / 1e9;
        var cpuUsed = CpuTimes.now(server, postgres).minus(cpu);
        var round = new Round(took, seen, cpuUsed, WriteCounters.now(database).minus(writes));
        round.print(report);
        return round;
    }

    /** Whoever paid gets a token: one that never comes is a fault of the server's. */
    private void drain(Customers customers) throws IOException, InterruptedException {
        customers.want(0);
        for (var i = 0; i < SECONDS_TO_DRAIN && customers.look().buying() > 0; i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        var left = customers.look().buying();
        report.section("When nobody buys any more");
        report.figure("still waiting", left + " after a minute at most", new Report.Limit("0", left, 0));
        var faults = machine.faults();
        var words = faults.size() + (faults.isEmpty() ? "" : ", the first: " + faults.getFirst());
        report.figure("faults in its log", words, new Report.Limit("0", faults.size(), 0));
    }
}
