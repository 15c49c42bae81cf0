package ng.powerpay.review;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what has been pending too long, by the database's clock: since the purchase was paid, or a
 * person let it go on. Every method is one statement and safe to run in several processes at once.
 */
final class Pending {

    /** A case that people have just been told of. */
    record Told(long id, String subject, String kind, String text, String owner) {}

    private static final String SINCE = """
            waiting as materialized (
              select p.id, p.state,
                coalesce((select max(e.at) from purchase_event e
                  where e.purchase_id = p.id and e.kind in ('PAY', 'PAY_AND_VEND', 'RESUME_PAID', 'RESUME_VEND')),
                  p.updated_at) as since
              from purchase p where p.due_at is not null and p.state in ('PAID', 'VENDING'))""";

    private final JdbcClient jdbc;

    Pending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Purchases that have been pending so long now, each told once, which its history shows. */
    List<String> alert(Duration after) {
        return jdbc.sql("with " + SINCE + """
                , late as (
                  select w.id from waiting w join purchase p using (id)
                  where w.since < now() - make_interval(secs => :after)
                    and not exists (select 1 from purchase_event e
                      where e.purchase_id = w.id and e.kind = 'ALERTED')
                  order by w.since limit 500 for update of p skip locked),
                noted as (
                  insert into purchase_event (purchase_id, kind, text)
                  select id, 'ALERTED', 'staff were told: pending too long' from late)
                select id from late""")
                .param("after", after.toSeconds())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** How many purchases have been pending so long. */
    long count(Duration after) {
        return jdbc.sql("with " + SINCE + """
                select count(*) from waiting where since < now() - make_interval(secs => :after)""")
                .param("after", after.toSeconds())
                .query(Long.class)
                .single();
    }

    /**
     * Opens a case for each purchase pending so long; not again when a person settled one since.
     */
    void openCases(Duration after) {
        var sql = "with " + SINCE + """
                insert into review_case (subject, purchase_id, kind, text)
                select w.id, w.id, 'PENDING_LONG',
                  w.state || ' since ' || to_char(w.since at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')
                from waiting w
                where w.since < now() - make_interval(secs => :after)
                  and not exists (select 1 from review_case c
                    where c.subject = w.id and c.kind = 'PENDING_LONG' and c.opened_at > w.since)
                limit 500
                on conflict (subject, kind) where decision is null do nothing""";
        jdbc.sql(sql).param("after", after.toSeconds()).update();
    }

    /** Opens a case for each refund under way so long. */
    void openRefundCases(Duration after) {
        var sql = """
                insert into review_case (subject, purchase_id, kind, text)
                select purchase_id || '-R' || number, purchase_id, 'REFUND_LONG',
                  'under way since ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')
                from refund r
                where due_at is not null and at < now() - make_interval(secs => :after)
                  and not exists (select 1 from review_case c
                    where c.subject = r.purchase_id || '-R' || r.number and c.kind = 'REFUND_LONG')
                limit 500
                on conflict (subject, kind) where decision is null do nothing""";
        jdbc.sql(sql).param("after", after.toSeconds()).update();
    }

    /** Closes the cases of this watch whose trouble is over, or has a case that asks more. */
    void closeEnded() {
        jdbc.sql("""
                update review_case c set decision = 'ENDED', decided_by = 'powerpay', decided_at = now()
                where decision is null and (
                  (kind = 'PENDING_LONG' and not exists (select 1 from purchase p
                    where p.id = c.purchase_id and p.state in ('PAID', 'VENDING')))
                  or (kind = 'REFUND_LONG' and not exists (select 1 from refund r
                    where r.purchase_id = c.purchase_id and r.due_at is not null
                      and c.subject = r.purchase_id || '-R' || r.number)))""").update();
    }

    /**
     * New cases, whoever opened them, each told once. They get their owner here.
     *
     * @param duty who owns what nobody owns; empty: nobody
     */
    List<Told> newCases(String duty) {
        return jdbc.sql("""
                update review_case set told_at = now(), owner = coalesce(owner, nullif(:duty, ''))
                where id in (
                  select id from review_case where told_at is null and decision is null
                  order by id limit 500 for update skip locked)
                returning id, subject, kind, text, coalesce(owner, '')""")
                .param("duty", duty)
                .query((row, _) -> new Told(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }
}
