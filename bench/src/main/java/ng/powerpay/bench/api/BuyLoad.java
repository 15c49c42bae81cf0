package ng.powerpay.bench.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.concurrent.TimeUnit;
import ng.powerpay.bench.measure.Latencies;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.bench.measure.Report;

/**
 * Twenty customers a second, each at a meter that nobody looked up before, and how long they wait.
 */
final class BuyLoad {

    static final int PER_SECOND = 20;
    private static final int MOST_MILLISECONDS = 1_500;

    /** Beyond the meters of {@link ReadLoad}. */
    private static final int FIRST_PERSON = 100_000;

    /** The gateway's own time of payment, and ours when the token was stored. */
    private static final String BY_COLUMNS = """
            select extract(epoch from vended_at - paid_at) from purchase
            where created_at >= ? and vended_at is not null""";

    /** From the money booked to the token stored, by the events' clock. */
    private static final String BY_EVENTS = """
            select extract(epoch from delivered.at - paid.at)
            from purchase_event paid join purchase_event delivered using (purchase_id)
            where paid.kind in ('PAY', 'PAY_AND_VEND') and delivered.kind = 'DELIVER' and paid.at >= ?""";

    private final Shopper shopper;
    private final Connection database;
    private final Latencies seen = new Latencies();
    private final Errors errors = new Errors();

    BuyLoad(Shopper shopper, Connection database) {
        this.shopper = shopper;
        this.database = database;
    }

    void measure(int seconds, Report report) throws InterruptedException, SQLException {
        var begin = now();
        new OpenLoop(PER_SECOND).run(seconds, (number, _) -> errors.succeeds(() -> buy(number)));
        print(report, "seen by the customer", seen);
        print(report, "paid_at to vended_at", stored(BY_COLUMNS, begin));
        print(report, "events PAY to DELIVER", stored(BY_EVENTS, begin));
        errors.print(report);
    }

    private void buy(int number) throws InterruptedException {
        var placed = shopper.place(LoadMeter.of(FIRST_PERSON + number));
        shopper.pay(placed);
        var paid = System.nanoTime();
        shopper.awaitToken(placed);
        seen.add(System.nanoTime() - paid);
    }

    private static void print(Report report, String name, Latencies times) {
        var median = times.milliseconds(0.5);
        report.figure(name, times.summary(), new Report.Limit("p50 1,500 ms", median, MOST_MILLISECONDS));
    }

    private Timestamp now() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select now()")) {
            row.next();
            return row.getTimestamp(1);
        }
    }

    private Latencies stored(String sql, Timestamp since) throws SQLException {
        var times = new Latencies();
        try (var statement = database.prepareStatement(sql)) {
            statement.setTimestamp(1, since);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    times.add((long) (row.getDouble(1) * TimeUnit.SECONDS.toNanos(1)));
                }
            }
        }
        return times;
    }
}
