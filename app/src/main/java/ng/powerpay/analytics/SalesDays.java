package ng.powerpay.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Writes days down. A day may be written again as often as one likes: it replaces itself. */
final class SalesDays {

    /** Instead of a phone that was forgotten: nobody in particular. */
    private static final String NOBODY = "+2340000000000";

    private final JdbcClient jdbc;
    private final TransactionOperations whole;
    private final byte[] key;
    private final int commission;

    /**
     * @param key hides phones, 32 bytes; with another one nobody is known again
     * @param commission what vendors pay at most, in basis points
     */
    SalesDays(JdbcClient jdbc, TransactionOperations whole, byte[] key, int commission) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.key = key.clone();
        this.commission = commission;
    }

    /** The newest that is written. */
    Optional<LocalDate> newest() {
        return day("select max(day) from sales_built");
    }

    /** The day on which customers first paid. */
    Optional<LocalDate> first() {
        return day("select (min(at) at time zone 'Africa/Lagos')::date from posting where account = 'customer-funds'");
    }

    private Optional<LocalDate> day(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /**
     * Writes a day unless that was done since.
     *
     * @param day one that is over
     * @param since a day written before this is written anew
     * @return whether it was written
     */
    boolean write(LocalDate day, Instant since) {
        return Boolean.TRUE.equals(whole.execute(_ -> {
            if (!claim(day, since)) {
                return false;
            }
            for (var table : new String[] {"sales_day", "sales_hour", "customer_day"}) {
                jdbc.sql("delete from " + table + " where day = :day")
                        .param("day", day)
                        .update();
            }
            fill(day);
            return true;
        }));
    }

    /** The row is locked until the end, so two processes do not write one day at once. */
    private boolean claim(LocalDate day, Instant since) {
        return jdbc.sql("""
                        insert into sales_built as b (day, built_at) values (:day, now())
                        on conflict (day) do update set built_at = now() where b.built_at < :since""")
                        .param("day", day)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void fill(LocalDate day) {
        var sql = "with " + Facts.SQL + """
                , by_day as (
                  insert into sales_day
                  select day, company, gateway, vendor, meter_type, %s
                  from fact group by day, company, gateway, vendor, meter_type),
                by_hour as (
                  insert into sales_hour
                  select day, hour, company, band, sum(sales), sum(units_tenths)
                  from fact where sales <> 0 group by day, hour, company, band),
                bought as (
                  select day, sha256(:key || convert_to(phone, 'UTF8')) as customer, sum(sales)::int as sales
                  from fact where phone <> :nobody group by day, phone having sum(sales) > 0),
                by_customer as (insert into customer_day select * from bought)
                insert into customer_first as f (customer, month)
                select customer, date_trunc('month', day)::date from bought
                on conflict (customer) do update set month = excluded.month
                where f.month > excluded.month""".formatted(Facts.SUMS);
        jdbc.sql(sql)
                .param("from", Facts.begin(day))
                .param("until", Facts.begin(day.plusDays(1)))
                .param("commission", commission)
                .param("key", key)
                .param("nobody", NOBODY)
                .update();
    }

    /** Counts who bought in a month by the month in which he began. */
    void cohorts(LocalDate month) {
        whole.executeWithoutResult(_ -> {
            jdbc.sql("delete from cohort_month where month = :month")
                    .param("month", month)
                    .update();
            jdbc.sql("""
                            insert into cohort_month (first_month, month, customers, sales)
                            select f.month, :month, count(distinct customer), sum(sales)
                            from customer_day d join customer_first f using (customer)
                            where d.day >= :month and d.day < :next and f.month <= :month group by f.month""")
                    .param("month", month)
                    .param("next", month.plusMonths(1))
                    .update();
        });
    }

    /** Forgets who bought on days before this, which are counted and do not change any more. */
    void forget(LocalDate before) {
        jdbc.sql("delete from customer_day where day < :before")
                .param("before", before)
                .update();
    }
}
