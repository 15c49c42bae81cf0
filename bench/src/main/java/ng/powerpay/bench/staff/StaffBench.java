package ng.powerpay.bench.staff;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ng.powerpay.bench.api.Machine;
import ng.powerpay.bench.measure.Latencies;
import ng.powerpay.bench.measure.Report;
import ng.powerpay.bench.measure.ServerProcess;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.platform.Folders;

/**
 * Fills a database, runs the server on it and prints how long staff wait, each figure beside its
 * limit. Every key is one that was not asked for before.
 */
public final class StaffBench {

    private static final String USAGE = "use: ./powerpay bench staff [--purchases 1000..10000000]";
    private static final int WARM_UP = 20;
    private static final int ASKED = 200;
    private static final int LOOKS = 40;

    /** A little more than the server keeps an overview. */
    private static final int LOOK_EVERY_MILLISECONDS = 4_100;

    private static final int MOST_SEARCH = 150;
    private static final int MOST_OVERVIEW = 300;
    private static final int LEAST_ROWS = 20_000;
    private static final int MOST_GROWTH = 32;

    /** By then everything that an export needs is there. */
    private static final long SETTLED = 50_000;

    private static final Map<String, String> KEYS = keys();

    private static final List<String> FILTERS = List.of(
            "",
            "state=REVIEW",
            "state=REFUNDED",
            "state=AWAITING_PAYMENT",
            "state=EXPIRED&company=ikeja",
            "vendor=vtpass&gateway=paystack&leastKobo=1900000",
            "mostKobo=1");

    private final Report report = new Report(System.out);
    private final Machine machine;
    private final long count;

    private StaffBench(Machine machine, long count) {
        this.machine = machine;
        this.count = count;
    }

    private static Map<String, String> keys() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("reference", "id");
        all.put("phone", "'0' || substr(phone, 5)");
        all.put("meter", "meter_number");
        all.put("token's last four", "token_tail");
        all.put("receipt", "lpad(receipt_number::text, 8, '0')");
        all.put("gateway's reference", "payment_reference || '-2'");
        all.put("vendor's reference", "vend_reference");
        return all;
    }

    /** Ends with 0 when everything was measured, with 1 and one line when that was not possible. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // as in the sandbox: no logger here
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close));
        try {
            var server = List.of(arguments).indexOf("--");
            if (server != 2) {
                throw new IllegalArgumentException(USAGE);
            }
            var folder = Files.createTempDirectory(Path.of(".powerpay").toAbsolutePath(), "bench-");
            closing.add(() -> Folders.delete(folder));
            var machine = closing.add(new Machine(folder, List.of(arguments).subList(3, arguments.length)));
            new StaffBench(machine, whole(arguments[1])).run(arguments[0]);
            System.exit(0);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("powerpay: the server is gone: " + e);
            System.exit(1);
        }
    }

    private static long whole(String text) {
        if (!text.matches("[0-9]{4,8}") || Long.parseLong(text) > 10_000_000) {
            throw new IllegalArgumentException(text + " is no number of purchases; " + USAGE);
        }
        return Long.parseLong(text);
    }

    private void run(String commit) throws IOException, InterruptedException, SQLException {
        report.head(commit, "server, database and this client");
        var server = machine.startServer(Map.of());
        try (var database = machine.connect()) {
            fill(database);
            try (var desk = Desk.open(machine.url(), database)) {
                search(desk, database);
                filters(desk);
                overview(desk);
                export(desk, server);
            }
        }
        report.section("done");
    }

    private void fill(Connection database) throws IOException, InterruptedException, SQLException {
        report.section(String.format(Locale.ROOT, "%,d purchases of two years", count));
        var begun = System.nanoTime();
        new Filling(machine, count).run();
        report.figure("filled in", String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - begun) / 1e9));
        var size = texts(database, "select pg_size_pretty(pg_database_size(current_database()))");
        report.figure("of the database", size.getFirst());
    }

    private void search(Desk desk, Connection database) throws IOException, InterruptedException, SQLException {
        report.section("Search by a key, " + ASKED + " of each, one after the other");
        for (var key : KEYS.entrySet()) {
            var values = texts(database, sampled(key.getValue()));
            if (values.isEmpty()) {
                throw new IllegalStateException("there is no " + key.getKey() + " to look for");
            }
            var times = new Latencies();
            for (var i = 0; i < WARM_UP + ASKED; i++) {
                var value = URLEncoder.encode(values.get(i % values.size()), StandardCharsets.UTF_8);
                var took = timed(desk, "/v1/staff/purchases?query=" + value);
                if (i >= WARM_UP) {
                    times.add(took);
                }
            }
            told(key.getKey(), times, MOST_SEARCH);
        }
    }

    private String sampled(String column) {
        return "select " + column + " from purchase p join (select distinct '45' || lpad(((random() * "
                + count / 5 + ")::bigint)::text, 9, '0') as meter from generate_series(1, " + 2 * (WARM_UP + ASKED)
                + ")) x on p.id = (select purchase_id from purchase_search s where s.meter_number = x.meter limit 1)"
                + " where " + column + " is not null and p.state = 'VENDED' limit " + (WARM_UP + ASKED);
    }

    private void filters(Desk desk) throws IOException, InterruptedException {
        report.section("The first page of a filter");
        for (var filter : FILTERS) {
            var times = new Latencies();
            for (var i = 0; i < WARM_UP; i++) {
                var took = timed(desk, "/v1/staff/purchases?" + filter);
                if (i > 0) {
                    times.add(took);
                }
            }
            told(filter.isEmpty() ? "all" : filter, times, MOST_SEARCH);
        }
    }

    private void overview(Desk desk) throws IOException, InterruptedException {
        report.section("The overview, made anew each time");
        var times = new Latencies();
        timed(desk, "/v1/staff/overview");
        for (var i = 0; i < LOOKS; i++) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
            times.add(timed(desk, "/v1/staff/overview"));
        }
        told("overview", times, MOST_OVERVIEW);
    }

    private void export(Desk desk, ServerProcess server) throws IOException, InterruptedException {
        report.section("Export of the last 92 days");
        var begun = System.nanoTime();
        var rows = 0L;
        var settled = Double.NaN;
        var most = 0.0;
        try (var in = desk.stream("/v1/staff/purchases/export.csv")) {
            var bytes = new byte[1 << 16];
            for (var n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                var before = rows;
                for (var i = 0; i < n; i++) {
                    rows += bytes[i] == '\n' ? 1 : 0;
                }
                if (rows / SETTLED > before / SETTLED) {
                    var now = server.mebibytes("VmRSS");
                    settled = Double.isNaN(settled) ? now : settled;
                    most = Math.max(most, now);
                }
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var perSecond = rows / seconds;
        report.figure(
                "rows a second",
                String.format(Locale.ROOT, "%,.0f (%,d rows in %.1f s)", perSecond, rows, seconds),
                Report.Limit.atLeast("20,000", perSecond, LEAST_ROWS));
        if (rows < SETTLED) {
            report.figure("memory it grows by", String.format(Locale.ROOT, "not seen in fewer than %,d rows", SETTLED));
            return;
        }
        report.figure(
                "memory it grows by",
                String.format(Locale.ROOT, "%.0f MiB of %.0f after %,d rows", most - settled, settled, SETTLED),
                new Report.Limit("32 MiB", most - settled, MOST_GROWTH));
    }

    private static long timed(Desk desk, String path) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        desk.get(path);
        return System.nanoTime() - begun;
    }

    private void told(String name, Latencies times, int most) {
        var p95 = times.milliseconds(0.95);
        report.figure(
                name,
                String.format(
                        Locale.ROOT,
                        "p50 %6.1f ms   p95 %6.1f ms   max %6.1f ms",
                        times.milliseconds(0.5),
                        p95,
                        times.milliseconds(1)),
                new Report.Limit(most + " ms at p95", p95, most));
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }
}
