package ng.powerpay.customer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When accounts took everything along, and what was written to them about their purchases. */
final class Exports {

    static final int A_DAY = 5;

    private static final String BEGIN = """
            insert into account_export (account_id)
            select :account where (
              select count(*) from account_export
              where account_id = :account and at > now() - interval '1 day') < :most""";

    /** What became of a message; not what it said: that is made when it is sent. */
    record Told(
            String purchase,
            String kind,
            String channel,
            String state,
            Instant at,
            @Nullable Instant sentAt) {}

    private final JdbcClient jdbc;

    Exports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was done too often today */
    boolean begin(long account) {
        var made =
                jdbc.sql(BEGIN).param("account", account).param("most", A_DAY).update();
        return made == 1;
    }

    List<Instant> of(long account) {
        return jdbc.sql("select at from account_export where account_id = ? order by at")
                .param(account)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    List<Told> messages(List<String> purchases) {
        return jdbc.sql("""
                select purchase_id, kind, channel, state, at, sent_at from message
                where purchase_id = any(?) order by at, id""")
                .param(purchases.toArray(String[]::new))
                .query((row, _) -> new Told(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(6, OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    void removeAll(long account) {
        jdbc.sql("delete from account_export where account_id = ?")
                .param(account)
                .update();
    }

    /** What only counts for a day is not kept longer than a month. */
    void forget() {
        jdbc.sql("delete from account_export where at < now() - interval '30 days'")
                .update();
    }
}
