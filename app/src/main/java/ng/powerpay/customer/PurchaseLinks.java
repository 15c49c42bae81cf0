package ng.powerpay.customer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import ng.powerpay.purchase.PurchaseId;
import ng.powerpay.vending.Meter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which purchases are an account's own: placed while signed in, added by reference, or made with
 * its phone after that was verified. Not earlier ones, for numbers are given to new people.
 */
final class PurchaseLinks {

    /** More of one meter than anybody bought. */
    private static final int MOST_FILLINGS = 2_000;

    private static final String ADD = """
            insert into account_purchase (account_id, created_at, purchase_id)
            select ?, created_at, id from purchase where id = ? on conflict do nothing""";

    /** One of them, by what lists are sorted by. */
    record Link(String id, Instant at) {}

    private final JdbcClient jdbc;

    PurchaseLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Twice is once. */
    void add(long account, PurchaseId purchase) {
        jdbc.sql(ADD).param(account).param(purchase.value()).update();
    }

    /**
     * Newest first.
     *
     * @param before the last of the page before, or null
     */
    List<Link> page(long account, @Nullable Before before, int most) {
        return jdbc.sql("""
                with b as (select :at::timestamptz as at, :id::text as id),
                linked as (
                  select a.purchase_id, a.created_at from account_purchase a, b
                  where a.account_id = :account
                    and (b.at is null or (a.created_at, a.purchase_id) < (b.at, b.id))
                  order by a.created_at desc, a.purchase_id desc limit :most),
                phoned as (
                  select s.purchase_id, s.created_at
                  from b, account a join purchase_search s on s.phone = a.phone and s.created_at >= a.phone_verified_at
                  where a.id = :account
                    and (b.at is null or (s.created_at, s.purchase_id) < (b.at, b.id))
                  order by s.created_at desc, s.purchase_id desc limit :most)
                select purchase_id, created_at from linked union select purchase_id, created_at from phoned
                order by created_at desc, purchase_id desc limit :most""")
                .param("account", account)
                .param("at", before == null ? null : before.at().atOffset(ZoneOffset.UTC))
                .param("id", before == null ? null : before.id())
                .param("most", most)
                .query((row, _) -> new Link(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What of its own was delivered to this meter, newest first. */
    List<Filling> filled(long account, Meter meter) {
        return jdbc.sql("""
                select p.id, p.vended_at, p.total_kobo, p.units_tenths
                from account a, purchase_search s join purchase p on p.id = s.purchase_id
                where a.id = :account and s.meter_number = :number
                  and p.company = :company and p.meter_type = :type
                  and p.state = 'VENDED' and p.reversed_at is null
                  and (s.phone = a.phone and s.created_at >= a.phone_verified_at or exists (
                    select from account_purchase o
                    where o.account_id = :account and o.purchase_id = s.purchase_id and o.created_at = s.created_at))
                order by s.created_at desc limit :most""")
                .param("account", account)
                .param("number", meter.number())
                .param("company", meter.company())
                .param("type", meter.type().name())
                .param("most", MOST_FILLINGS)
                .query((row, _) -> new Filling(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3),
                        row.getObject(4, Long.class)))
                .list();
    }

    void removeAll(long account) {
        jdbc.sql("delete from account_purchase where account_id = ?")
                .param(account)
                .update();
    }
}
