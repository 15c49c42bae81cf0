package ng.powerpay.reconcile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import ng.powerpay.ledger.Entries;
import ng.powerpay.platform.Kobo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads purchases, refunds, attempts and postings; writes nothing but the loss of a chargeback. */
final class OurBooks {

    private static final String PAYMENTS = """
            with today as (
              select purchase_id as id from posting
              where account = 'customer-funds' and at >= :from and at < :to and entry = purchase_id || '/paid'),
            wanted as (
              select id from today
              union select id from purchase
              where id in (select left(r, 12) from unnest(:references::text[]) as r)
                and payment_reference = any(:references)
              union select purchase_id from refund where purchase_id || '-R' || number = any(:references))
            select p.id, p.gateway, p.payment_reference, p.state, p.id in (select id from today) as today,
              coalesce((select -sum(amount_kobo) from posting l where l.purchase_id = p.id
                and l.account in ('customer-funds', 'refunds') and split_part(l.entry, '/', 2) like 'paid%'), 0)
                as booked,
              coalesce(p.refunded_kobo >= p.paid_kobo, false) as given_back,
              exists (select 1 from posting l
                where l.purchase_id = p.id and l.entry = p.id || '/chargeback') as loss_booked
            from purchase p join wanted using (id)""";

    private static final String REFUNDS = """
            select p.id, p.gateway, p.payment_reference, r.purchase_id || '-R' || r.number as key, r.state,
              r.amount_kobo, coalesce(r.done_at >= :from and r.done_at < :to, false) as today
            from refund r join purchase p on p.id = r.purchase_id
            where r.done_at >= :from and r.done_at < :to
              or r.purchase_id = any(:purchases)
              or r.purchase_id in (select left(x, 12) from unnest(:references::text[]) as x)
                and p.payment_reference = any(:references)""";

    private static final String VENDS = """
            with today as (
              select purchase_id as id from posting
              where account = 'customer-funds' and at >= :from and at < :to and entry = purchase_id || '/vended')
            select p.id, a.vendor, a.reference, p.state, p.amount_kobo, p.reversed_at is not null as reversed,
              p.vended_at is not null and p.vend_reference = a.reference as delivered,
              p.state = 'VENDING' and p.vend_reference = a.reference as current,
              p.id in (select id from today) as today
            from vend_attempt a join purchase p on p.id = a.purchase_id
            where a.reference = any(:references) or p.id in (select id from today)""";

    private final JdbcClient jdbc;

    OurBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Booked from then to then, and whatever these references name. */
    Books of(Instant from, Instant to, List<String> references) {
        return new Books(
                about(PAYMENTS, from, to, references)
                        .query((row, _) -> new Books.Payment(
                                row.getString("id"),
                                row.getString("gateway"),
                                row.getString("payment_reference"),
                                row.getString("state"),
                                new Kobo(row.getLong("booked")),
                                row.getBoolean("given_back"),
                                row.getBoolean("today"),
                                row.getBoolean("loss_booked")))
                        .list(),
                refunds(from, to, references),
                vends(from, to, references));
    }

    private List<Books.Refund> refunds(Instant from, Instant to, List<String> references) {
        var purchases = references.stream()
                .filter(reference -> reference.matches("PP.{10}-R[0-9]"))
                .map(key -> key.substring(0, 12))
                .toArray(String[]::new);
        return about(REFUNDS, from, to, references)
                .param("purchases", purchases)
                .query((row, _) -> new Books.Refund(
                        row.getString("id"),
                        row.getString("gateway"),
                        row.getString("key"),
                        row.getString("payment_reference"),
                        row.getString("state"),
                        new Kobo(row.getLong("amount_kobo")),
                        row.getBoolean("today")))
                .list();
    }

    private List<Books.Vend> vends(Instant from, Instant to, List<String> references) {
        return about(VENDS, from, to, references)
                .query((row, _) -> new Books.Vend(
                        row.getString("id"),
                        row.getString("vendor"),
                        row.getString("reference"),
                        row.getString("state"),
                        new Kobo(row.getLong("amount_kobo")),
                        row.getBoolean("delivered"),
                        row.getBoolean("reversed"),
                        row.getBoolean("current"),
                        row.getBoolean("today")))
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, Instant from, Instant to, List<String> references) {
        return jdbc.sql(sql)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("references", references.toArray(String[]::new));
    }

    /** What our books say is left at a vendor, and what may be on either side: vends under way. */
    record Standing(Kobo booked, Kobo underWay) {}

    Standing floatAt(String vendor) {
        var sql = """
                select
                  coalesce((select sum(amount_kobo) from posting
                    where account = 'vendor:' || :vendor), 0) as booked,
                  coalesce((select sum(amount_kobo) from purchase where vendor = :vendor
                    and state in ('VENDING', 'REVIEW') and vended_at is null), 0) as under_way""";
        return jdbc.sql(sql)
                .param("vendor", vendor)
                .query((row, _) -> new Standing(new Kobo(row.getLong("booked")), new Kobo(row.getLong("under_way"))))
                .single();
    }

    /** Books the loss of a chargeback, once for a purchase. */
    void lost(String purchase, String gateway, Kobo amount) {
        var entry = Entries.chargeback(purchase, gateway, amount);
        var lines = entry.lines();
        jdbc.sql("""
                insert into posting (entry, account, amount_kobo, purchase_id)
                select :entry, account, amount, :purchase
                from unnest(:accounts::text[], :amounts::bigint[]) as line(account, amount)
                on conflict do nothing""")
                .param("entry", entry.name())
                .param("purchase", purchase)
                .param("accounts", lines.stream().map(line -> line.account()).toArray(String[]::new))
                .param(
                        "amounts",
                        lines.stream().map(line -> line.amount().amount()).toArray(Long[]::new))
                .update();
    }
}
