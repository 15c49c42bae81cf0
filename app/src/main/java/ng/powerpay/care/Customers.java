package ng.powerpay.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds customers: a phone that something was bought or said with, or an account. */
final class Customers {

    private static final int MOST_FOUND = 20;
    private static final int MOST_LINES = 50;

    /** What purchases are called by from which personal data were taken. */
    private static final String NOBODY = "+2340000000000";

    private static final String ACCOUNT = "select id, phone, email, name, language, created_at from account where ";

    private static final String PURCHASES = """
            select p.id, p.created_at, p.state, p.company, p.meter_number, p.total_kobo
            from purchase p join (
              (select purchase_id from purchase_search where phone = :phone order by created_at desc limit :most)
              union
              (select purchase_id from account_purchase where account_id = :account order by created_at desc
                limit :most)) own on own.purchase_id = p.id
            order by p.created_at desc limit :most""";

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The customer with this phone; empty when we never heard of it. */
    Optional<Known> byPhone(String phone) {
        if (phone.equals(NOBODY)) {
            return Optional.empty();
        }
        return account("phone = ?", phone).or(() -> guest(phone));
    }

    Optional<Known> byAccount(long id) {
        return account("id = ?", id);
    }

    Optional<Known> byEmail(String email) {
        return account("email = ?", email);
    }

    /** Whose name begins so. */
    List<Known> byName(String beginning) {
        var like = beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql(ACCOUNT + "lower(name) like lower(?) order by lower(name), id limit ?")
                .params(like, MOST_FOUND)
                .query((row, _) -> account(row))
                .list();
    }

    /** Who bought for this meter, the newest first. */
    List<Known> byMeter(String number) {
        var sql = """
                select phone from (
                  select phone, created_at from purchase_search where meter_number = ?
                  order by created_at desc limit 500) bought
                group by phone order by max(created_at) desc limit ?""";
        var phones = jdbc.sql(sql)
                .params(number, MOST_FOUND)
                .query((row, _) -> row.getString(1))
                .list();
        return phones.stream().flatMap(phone -> byPhone(phone).stream()).toList();
    }

    private Optional<Known> account(String condition, Object value) {
        return jdbc.sql(ACCOUNT + condition)
                .param(value)
                .query((row, _) -> account(row))
                .optional();
    }

    private static Known account(ResultSet row) throws SQLException {
        return new Known(
                row.getString("phone"),
                row.getString("email"),
                row.getString("name"),
                row.getLong("id"),
                row.getString("language"),
                instant(row, "created_at"));
    }

    /** Without an account: as the newest purchase or complaint says. */
    private Optional<Known> guest(String phone) {
        return jdbc.sql("""
                (select p.email, p.customer_name as name from purchase_search s join purchase p on p.id = s.purchase_id
                where s.phone = :phone order by s.created_at desc limit 1)
                union all
                (select email, null from complaint where phone = :phone order by received_at desc limit 1)
                limit 1""")
                .param("phone", phone)
                .query((row, _) -> new Known(phone, row.getString(1), row.getString(2), 0, null, null))
                .optional();
    }

    List<CustomerFile.PurchaseSeen> purchases(Known one) {
        return jdbc.sql(PURCHASES)
                .param("phone", one.phone() == null ? "" : one.phone())
                .param("account", one.account())
                .param("most", MOST_LINES)
                .query((row, _) -> new CustomerFile.PurchaseSeen(
                        row.getString(1),
                        instant(row, "created_at"),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)))
                .list();
    }

    List<CustomerFile.MeterSeen> saved(long account) {
        return jdbc.sql("select company, meter_number from saved_meter where account_id = ? order by id")
                .param(account)
                .query((row, _) -> new CustomerFile.MeterSeen(row.getString(1), row.getString(2), true))
                .list();
    }

    List<CustomerFile.ComplaintSeen> complaints(@Nullable String phone) {
        return jdbc.sql("""
                select number, kind, state, received_at from complaint
                where phone = ? order by received_at desc limit ?""")
                .params(phone == null ? "" : phone, MOST_LINES)
                .query((row, _) -> new CustomerFile.ComplaintSeen(
                        row.getString(1), row.getString(2), row.getString(3), instant(row, "received_at")))
                .list();
    }

    List<CustomerFile.ConsentSeen> consents(long account) {
        return jdbc.sql("""
                select purpose, given, version, at from account_consent
                where account_id = ? order by id desc limit ?""")
                .params(account, MOST_LINES)
                .query((row, _) -> new CustomerFile.ConsentSeen(
                        row.getString(1), row.getBoolean(2), row.getString(3), instant(row, "at")))
                .list();
    }

    Optional<CustomerFile.PhoneLimit> limit(@Nullable String phone) {
        return jdbc.sql("select most_kobo, reason, at from customer_limit where phone = ?")
                .param(phone == null ? "" : phone)
                .query((row, _) -> new CustomerFile.PhoneLimit(row.getLong(1), row.getString(2), instant(row, "at")))
                .optional();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
