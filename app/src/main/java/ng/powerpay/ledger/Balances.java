package ng.powerpay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was on each account at any instant: the sum of the postings before it. There is no row per
 * account that sales would wait for; a checkpoint, written now and then for what is well over, only
 * saves adding up from the beginning. Without checkpoints the answers are the same.
 */
public final class Balances {

    /** No transaction lasts that long, so nothing with an earlier time comes any more. */
    private static final Duration OVER = Duration.ofHours(1);

    /** Between the clocks of this process and the database, whose word counts. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** @param amount debits positive, credits negative */
    public record AccountBalance(String account, Kobo amount) {}

    private final JdbcClient jdbc;
    private final Reader reader;

    /** @param reader for the list of all accounts */
    public Balances(JdbcClient jdbc, Reader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Zero for an account that had nothing yet. */
    public Kobo of(String account, Instant at) {
        var sql = """
                with base as (select max(until) as until from balance_checkpoint where until <= :at)
                select coalesce(sum(amount_kobo), 0)::bigint from (
                  select c.amount_kobo from balance_checkpoint c join base using (until)
                  where c.account = :account
                  union all
                  select p.amount_kobo from posting p
                  where p.account = :account and p.at < :at
                    and p.at >= coalesce((select until from base), '-infinity')) part""";
        return new Kobo(jdbc.sql(sql)
                .param("account", account)
                .param("at", time(at))
                .query(Long.class)
                .single());
    }

    /** Every account that had a posting before; together they are zero. */
    public List<AccountBalance> all(Instant at) {
        var sql = """
                with base as (select max(until) as until from balance_checkpoint where until <= :at)
                select account, sum(amount_kobo)::bigint from (
                  select c.account, c.amount_kobo from balance_checkpoint c join base using (until)
                  union all
                  select p.account, p.amount_kobo from posting p
                  where p.at >= coalesce((select until from base), '-infinity') and p.at < :at) part
                group by account order by account""";
        return reader.read(database ->
                database.sql(sql).param("at", time(at)).query(Balances::row).list());
    }

    /** What one purchase had moved until then. */
    public List<AccountBalance> ofPurchase(String purchase, Instant at) {
        var sql = """
                select account, sum(amount_kobo)::bigint from posting
                where purchase_id = :purchase and at < :at group by account order by account""";
        return jdbc.sql(sql)
                .param("purchase", purchase)
                .param("at", time(at))
                .query(Balances::row)
                .list();
    }

    /**
     * Writes down what was on each account at this instant. Does nothing when that is done already,
     * is less than an hour ago, or a transaction that began before it still runs.
     *
     * @return how many accounts were written
     */
    public int checkpoint(Instant until) {
        var sql = """
                with base as (select max(until) as until from balance_checkpoint where until < :until)
                insert into balance_checkpoint (until, account, amount_kobo)
                select :until, account, sum(amount_kobo) from (
                  select c.account, c.amount_kobo from balance_checkpoint c join base using (until)
                  union all
                  select p.account, p.amount_kobo from posting p
                  where p.at >= coalesce((select until from base), '-infinity') and p.at < :until) part
                where :until <= now() - make_interval(secs => :over)
                  and not exists (select from balance_checkpoint where until = :until)
                  and not exists (select from pg_stat_activity
                                  where datname = current_database() and xact_start < :until)
                group by account
                on conflict do nothing""";
        return jdbc.sql(sql)
                .param("until", time(until))
                .param("over", OVER.toSeconds())
                .update();
    }

    /** The checkpoint of the last midnight (UTC) that is well over. */
    public int checkpointOfTheDay(Instant now) {
        return checkpoint(now.minus(OVER).minus(CLOCKS_DIFFER).truncatedTo(ChronoUnit.DAYS));
    }

    private static AccountBalance row(ResultSet row, int number) throws SQLException {
        return new AccountBalance(row.getString(1), new Kobo(row.getLong(2)));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
