package ng.powerpay.proving.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A purchase as our own database has it.
 *
 * @param openCase whether a person has been called
 * @param refunds rows, of whatever state
 */
public record Booked(
        String id, String key, String state, long totalKobo, boolean openCase, int refunds, Ledger ledger) {

    /** What was posted for it: debits positive. */
    record Ledger(long gatewayKobo, long feesKobo, long vendorKobo) {}

    private static final String PURCHASES = """
            select p.id, p.idempotency_key, p.state, p.total_kobo,
              exists (select 1 from review_case c where c.purchase_id = p.id and c.decision is null),
              (select count(*) from refund r where r.purchase_id = p.id),
              coalesce(sum(l.amount_kobo) filter (where l.account like 'gateway:%'), 0),
              coalesce(sum(l.amount_kobo) filter (where l.account = 'gateway-fees'), 0),
              coalesce(sum(l.amount_kobo) filter (where l.account like 'vendor:%'), 0)
            from purchase p left join posting l on l.purchase_id = p.id
            group by p.id""";

    static List<Booked> all(Connection database) throws SQLException {
        List<Booked> found = new ArrayList<>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(PURCHASES)) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    /** The purchase of each vend attempt, by the reference that the vendor got. */
    static Map<String, String> attempts(Connection database) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select reference, purchase_id from vend_attempt")) {
            while (row.next()) {
                found.put(row.getString(1), row.getString(2));
            }
        }
        return found;
    }

    private static Booked read(ResultSet row) throws SQLException {
        return new Booked(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getBoolean(5),
                row.getInt(6),
                new Ledger(row.getLong(7), row.getLong(8), row.getLong(9)));
    }

    boolean is(String other) {
        return state.equals(other);
    }
}
