package ng.powerpay.care;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff wrote of customers, never taken back, and who of them buys nothing now. */
final class CustomerNotes {

    private static final int MOST = 200;

    /** Why a line was written. */
    enum Kind {
        NOTE,
        BLOCKED,
        UNBLOCKED,
        EXPORTED,
        ERASED
    }

    /** @param key of the request: sent again it writes nothing */
    record Line(String customer, Kind kind, String text, String by, String key) {}

    private static final String ADD = """
            insert into customer_note (customer, kind, text, by, request_key)
            values (:customer, :kind, :text, :by, :key) on conflict do nothing""";

    private final JdbcClient jdbc;

    CustomerNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line) {
        with(jdbc.sql(ADD), line).update();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Line line) {
        return sql.param("customer", line.customer())
                .param("kind", line.kind().name())
                .param("text", line.text())
                .param("by", line.by())
                .param("key", line.key());
    }

    List<CustomerFile.NoteSeen> of(String customer) {
        return jdbc.sql("select kind, text, by, at from customer_note where customer = ? order by id desc limit ?")
                .params(customer, MOST)
                .query((row, _) -> new CustomerFile.NoteSeen(
                        row.getString(1), row.getString(2), row.getString(3), Customers.instant(row, "at")))
                .list();
    }

    /** @param value a phone or a meter's number; blocked already, it stays as it was */
    void block(String value, Line line) {
        var sql = """
                with blocked as (
                  insert into customer_block (value, reason, by) values (:value, :text, :by) on conflict do nothing)
                """ + ADD;
        with(jdbc.sql(sql), line).param("value", value).update();
    }

    /** @return false when it was not blocked */
    boolean unblock(String value, Line line) {
        var sql = """
                with gone as (delete from customer_block where value = :value returning value)
                insert into customer_note (customer, kind, text, by, request_key)
                select :customer, :kind, :text, :by, :key from gone on conflict do nothing""";
        return with(jdbc.sql(sql), line).param("value", value).update() > 0;
    }

    /** Those of these values that are blocked; of a meter its number is told. */
    List<CustomerFile.BlockSeen> blocks(List<String> values) {
        return jdbc.sql("select value, reason, by, at from customer_block where value = any(?) order by at")
                .param(values.toArray(String[]::new))
                .query((row, _) -> new CustomerFile.BlockSeen(
                        row.getString(1).startsWith("+") ? null : row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Customers.instant(row, "at")))
                .list();
    }
}
