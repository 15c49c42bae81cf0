package ng.powerpay.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ng.powerpay.meter.VerifiedMeter;
import ng.powerpay.vending.MeterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The store of saved meters. */
final class SavedMeters {

    static final int MOST = 20;

    private static final String SELECT = """
            select m.id, m.name, m.company, c.name, m.meter_type, m.meter_number, m.customer_name, m.added_at
            from %s m join company c on c.code = m.company
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations whole;

    SavedMeters(JdbcClient jdbc, TransactionOperations whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    List<SavedMeter> of(long account) {
        return jdbc.sql(SELECT.formatted("saved_meter") + "where m.account_id = ? order by m.id")
                .param(account)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<SavedMeter> find(long account, long id) {
        return jdbc.sql(SELECT.formatted("saved_meter") + "where m.account_id = ? and m.id = ?")
                .param(account)
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The same meter again gets the new name. Empty when the account has as many as it may. */
    Optional<SavedMeter> save(long account, VerifiedMeter meter, String name) {
        // Waits for whoever saves for this account now, so that the count is right.
        return whole.execute(_ -> {
            jdbc.sql("select id from account where id = ? for update")
                    .param(account)
                    .query(Long.class)
                    .optional();
            return saved(account, meter, name);
        });
    }

    private Optional<SavedMeter> saved(long account, VerifiedMeter meter, String name) {
        return jdbc.sql("""
                with saved as (
                  insert into saved_meter (account_id, company, meter_type, meter_number, name, customer_name)
                  select :account, :company, :type, :number, :name, :customer
                  where (select count(*) from saved_meter where account_id = :account) < :most or exists (
                    select from saved_meter where account_id = :account and company = :company
                      and meter_type = :type and meter_number = :number)
                  on conflict (account_id, company, meter_type, meter_number)
                    do update set name = excluded.name, customer_name = excluded.customer_name
                  returning *)
                """ + SELECT.formatted("saved"))
                .param("account", account)
                .param("company", meter.company())
                .param("type", meter.type().name())
                .param("number", meter.number())
                .param("name", name)
                .param("customer", meter.customerName())
                .param("most", MOST)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<SavedMeter> rename(long account, long id, String name) {
        return jdbc.sql("""
                with saved as (
                  update saved_meter set name = :name where account_id = :account and id = :id returning *)
                """ + SELECT.formatted("saved"))
                .param("account", account)
                .param("id", id)
                .param("name", name)
                .query((row, _) -> read(row))
                .optional();
    }

    /** With its reminders. */
    boolean remove(long account, long id) {
        return jdbc.sql("delete from saved_meter where account_id = ? and id = ?")
                        .param(account)
                        .param(id)
                        .update()
                == 1;
    }

    void removeAll(long account) {
        jdbc.sql("delete from saved_meter where account_id = ?").param(account).update();
    }

    private static SavedMeter read(ResultSet row) throws SQLException {
        return new SavedMeter(
                Long.toString(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                MeterType.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
