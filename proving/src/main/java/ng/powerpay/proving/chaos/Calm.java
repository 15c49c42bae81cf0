package ng.powerpay.proving.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ng.powerpay.sandbox.gateway.GatewayBook.Payment;
import ng.powerpay.sandbox.vendor.Sale;

/**
 * Waits until everything ended that will end by itself: ours, and what the providers still do. Not
 * for messages: they move no money, and have a patience of their own.
 */
public final class Calm {

    private static final Duration STEP = Duration.ofMillis(250);

    private static final String OPEN = """
            select 'purchases ' || state, count(*) from purchase
            where state in ('PAID', 'VENDING', 'REFUNDING') group by state
            union all select 'refunds', count(*) from refund where state = 'DUE'
            union all select 'events', count(*) from webhook_event where due_at is not null""";

    private static final String UNPAID = "select id from purchase where state in ('AWAITING_PAYMENT', 'EXPIRED')";

    private final Books books;
    private final Map<String, Duration> seen = new TreeMap<>();

    public Calm(Books books) {
        this.books = books;
    }

    /** When each kind of open thing was last seen, from healing on. */
    Map<String, Duration> seen() {
        return seen;
    }

    /**
     * What was still open at the deadline, counted; nothing when all had ended before.
     *
     * @param healed when, by {@link System#nanoTime()}
     */
    public Map<String, Long> await(Deadline end, long healed) throws InterruptedException, SQLException {
        try (var database = books.connect()) {
            var open = open(database);
            while (!open.isEmpty() && !end.over()) {
                var now = Duration.ofNanos(System.nanoTime() - healed);
                open.keySet().forEach(kind -> seen.put(kind, now));
                end.sleep(STEP);
                open = open(database);
            }
            return open;
        }
    }

    private Map<String, Long> open(Connection database) throws SQLException {
        Map<String, Long> open = new TreeMap<>();
        var book = books.sandbox().gatewayBook("paystack");
        open.put(
                "late payments",
                book.payments().stream().filter(Payment::undecided).count());
        open.put(
                "refunds at the gateway",
                book.refunds().stream()
                        .filter(it ->
                                it.status().equals("pending") || it.status().equals("processing"))
                        .count());
        open.put(
                "sales at the vendor",
                books.sandbox().sales("vtpass").stream()
                        .filter(it -> it.end() == Sale.End.OPEN)
                        .count());
        var unpaid = texts(database, UNPAID);
        open.put(
                "paid, not known here",
                book.payments().stream()
                        .filter(it -> it.paidKobo() > 0 && unpaid.contains(Audit.purchase(it.reference())))
                        .count());
        count(database, open);
        open.values().removeIf(count -> count == 0);
        return open;
    }

    private static void count(Connection database, Map<String, Long> open) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(OPEN)) {
            while (row.next()) {
                open.put(row.getString(1), row.getLong(2));
            }
        }
    }

    private static Set<String> texts(Connection database, String sql) throws SQLException {
        Set<String> found = new HashSet<>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
