package ng.powerpay.bench.aws;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.bench.api.Shopper;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.bench.measure.Report;

/** Makes thousands of messages due at once and waits until the queue was told of all. */
final class Enqueueing {

    private static final int PURCHASES = 105;
    private static final int LEAST_PER_SECOND = 1_000;
    private static final long MOST_SECONDS = 60;

    /** Every kind by every channel in every copy, but for those that exist. */
    private static final String DUE = """
            insert into message (purchase_id, kind, channel, copy)
            select p.id, kind, channel, copy
            from (select id from purchase order by created_at desc limit ?) p,
              unnest(array['TOKEN', 'REFUND', 'EXCESS', 'REVERSED']) kind, unnest(array['SMS', 'EMAIL']) channel,
              generate_series(0, 5) copy
            on conflict do nothing""";

    private final LocalQueues queues;
    private final Connection database;
    private final Shopper shopper;

    Enqueueing(LocalQueues queues, Connection database, Shopper shopper) {
        this.queues = queues;
        this.database = database;
        this.shopper = shopper;
    }

    void measure(Report report) throws SQLException, InterruptedException {
        report.section("Messages from due rows into their queue, ten at a time");
        for (var i = 0; i < PURCHASES; i++) {
            shopper.place(LoadMeter.of(10_000 + i));
        }
        round(); // the compilers
        try (var forget = database.createStatement()) {
            forget.execute("delete from message where state = 'DUE'");
        }
        var perSecond = round();
        report.figure(
                "messages",
                String.format(Locale.ROOT, "%.0f a second", perSecond),
                Report.Limit.atLeast("at least 1000 a second", perSecond, LEAST_PER_SECOND));
    }

    private double round() throws SQLException, InterruptedException {
        var before = queues.size(LocalQueues.NOTIFICATIONS);
        var begun = System.nanoTime();
        int due;
        try (var insert = database.prepareStatement(DUE)) {
            insert.setInt(1, PURCHASES);
            due = insert.executeUpdate();
        }
        while (queues.size(LocalQueues.NOTIFICATIONS) - before < due) {
            if (System.nanoTime() - begun > MOST_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("the queue was not told of " + due + " messages in a minute");
            }
            Thread.sleep(10);
        }
        return due * 1e9 / (System.nanoTime() - begun);
    }
}
