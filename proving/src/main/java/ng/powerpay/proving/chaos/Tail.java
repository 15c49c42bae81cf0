package ng.powerpay.proving.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What took longest after healing, so that a slow end can be explained.
 *
 * @param ready when the server was back
 * @param crowd when the last customer had left
 * @param seen when each kind of open thing was last seen, from healing on
 * @param stories of the purchases that ended last, a line each
 */
record Tail(Duration ready, Duration crowd, Map<String, Duration> seen, List<String> stories) {

    private static final int TOLD = 6;

    private static final String LATEST = """
            with last as (
              select purchase_id, max(at) as ended from purchase_event where at > ?
              group by purchase_id order by ended desc limit ?)
            select e.purchase_id, string_agg(
              to_char(extract(epoch from e.at - ?::timestamptz), 'FMS990.0') || ' ' || e.kind
                || ' ' || left(e.text, 60),
              ' | ' order by e.at) as story
            from last l join purchase_event e on e.purchase_id = l.purchase_id
            where e.kind <> 'PLACED' or e.at > l.ended - interval '10 minutes'
            group by e.purchase_id, l.ended order by l.ended desc""";

    static List<String> stories(Connection database, Instant healed) throws SQLException {
        try (var statement = database.prepareStatement(LATEST)) {
            statement.setTimestamp(1, Timestamp.from(healed));
            statement.setInt(2, TOLD);
            statement.setTimestamp(3, Timestamp.from(healed));
            try (var row = statement.executeQuery()) {
                return read(row);
            }
        }
    }

    private static List<String> read(ResultSet row) throws SQLException {
        var found = new ArrayList<String>();
        while (row.next()) {
            found.add(row.getString(1) + ": " + row.getString(2));
        }
        return found;
    }

    /** Each kind of open thing and when it was last seen. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("server ready after " + seconds(ready) + ", last customer gone after " + seconds(crowd));
        new TreeMap<>(seen).forEach((kind, last) -> lines.add(kind + " until " + seconds(last)));
        lines.addAll(stories);
        return lines;
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
