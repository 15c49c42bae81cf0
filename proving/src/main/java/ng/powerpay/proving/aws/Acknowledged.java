package ng.powerpay.proving.aws;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the shop has said yes to.
 *
 * @param purchases their ids, as customers were told
 * @param events what providers were told is taken: kind and reference
 */
record Acknowledged(Set<String> purchases, Set<String> events) {

    /** Those of which the database knows nothing. */
    List<String> lost(Connection database) throws SQLException {
        var found = all(database, "select id from purchase");
        var keys = all(database, "select event_key from webhook_event where provider = 'paystack'");
        var lost = new ArrayList<String>();
        purchases.stream().filter(id -> !found.contains(id)).forEach(lost::add);
        events.stream().filter(event -> !begins(keys, event)).forEach(lost::add);
        return lost;
    }

    /** A key goes on with the number of a refund. */
    private static boolean begins(NavigableSet<String> keys, String event) {
        var next = keys.ceiling(event);
        return next != null && (next.equals(event) || next.startsWith(event + ":"));
    }

    private static NavigableSet<String> all(Connection database, String sql) throws SQLException {
        var found = new TreeSet<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
