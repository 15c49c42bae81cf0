package ng.powerpay.bench.aws;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.bench.api.Shopper;
import ng.powerpay.bench.measure.Latencies;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.bench.measure.Report;

/**
 * Buys one by one and asks the database when it heard of each payment, and when it had the token.
 */
final class PaidToToken {

    private static final int WARM_UP = 6;
    private static final int PURCHASES = 20;

    /** The first event of a purchase that says that its gateway sent something. */
    private static final String TOOK = """
            select (extract(epoch from p.vended_at - min(e.at)) * 1e9)::bigint
            from purchase p join purchase_event e on e.purchase_id = p.id and e.kind = 'HINTED'
            where p.id = any (?) group by p.id""";

    private final Shopper shopper;
    private final Connection database;
    private int person;

    /** @param first of the people who buy; nobody buys the same for the same meter twice */
    PaidToToken(Shopper shopper, Connection database, int first) {
        this.person = first;
        this.shopper = shopper;
        this.database = database;
    }

    /** @return the median, in milliseconds */
    double measure(Report report, String motor) throws SQLException, InterruptedException {
        buy(WARM_UP);
        var ids = buy(PURCHASES);
        var took = new Latencies();
        try (var ask = database.prepareStatement(TOOK)) {
            ask.setArray(1, database.createArrayOf("text", ids.toArray()));
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    took.add(rows.getLong(1));
                }
            }
        }
        report.figure(motor, took.summary());
        return took.milliseconds(0.5);
    }

    private List<String> buy(int count) throws InterruptedException {
        var ids = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var placed = shopper.place(LoadMeter.of(person++));
            shopper.pay(placed);
            shopper.awaitToken(placed);
            ids.add(placed.id());
        }
        return ids;
    }
}
