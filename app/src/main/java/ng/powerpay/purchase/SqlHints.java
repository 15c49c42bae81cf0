package ng.powerpay.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.job.Claims;
import ng.powerpay.job.Holder;
import ng.powerpay.job.SqlClaims;
import ng.powerpay.platform.GroupCommit;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events in PostgreSQL; those about awaited payments are gathered. */
final class SqlHints implements Hints, AutoCloseable {

    private static final Duration LEASE = Duration.ofSeconds(60);

    /** An event's id is the provider's name and its key, with a space between. */
    private static final SqlClaims.Table TABLE = new SqlClaims.Table(
            "webhook_event",
            "(t.provider, t.event_key) = (split_part(c.id, ' ', 1), substr(c.id, strpos(c.id, ' ') + 1))",
            "claims",
            Pattern.compile("[a-z0-9]{1,40} .{1,400}"));

    private static final String CLAIMED =
            "case when awaited.lease > 0 then " + SqlClaims.next("p.claims") + " else p.claims end";

    private static final String RECEIVED = """
            with told as (
              select distinct on (provider, key) * from json_to_recordset(?::json)
                as h(provider text, key text, kind text, reference text, lease float8, holder int)),
            awaited as (
              select p.id, told.provider, told.key, told.lease, told.holder from told join purchase p
                on p.id = left(told.reference, 12) and p.payment_reference = told.reference
              where told.kind = 'PAYMENT' and p.gateway = told.provider
                and p.state in ('AWAITING_PAYMENT', 'EXPIRED')),
            fresh as (
              insert into webhook_event (provider, event_key, kind, reference, due_at)
              select told.provider, told.key, told.kind, told.reference,
                case when awaited.id is null then now() end
              from told left join awaited using (provider, key)
              on conflict do nothing returning provider, event_key),
            hinted as (
              update purchase p set due_at = now() + make_interval(secs => awaited.lease), asks = 0,
                  holder = awaited.holder, claims =\s""" + CLAIMED + """
                  ,
                  state = case p.state when 'EXPIRED' then 'AWAITING_PAYMENT' else p.state end
              from awaited join fresh on (fresh.provider, fresh.event_key) = (awaited.provider, awaited.key)
              where p.id = awaited.id and p.state in ('AWAITING_PAYMENT', 'EXPIRED')
              returning p.*, awaited.provider, awaited.key, awaited.lease),
            noted as (
              insert into purchase_event (purchase_id, kind, text)
              select id, 'HINTED', provider || ' sent an event; asking it now' from hinted)
            select p.provider, p.key,\s""" + PurchaseRow.columns("p") + PurchaseRow.JOINED + """
            from hinted p join company c on c.code = p.company where p.lease > 0""";

    private final JdbcClient jdbc;
    private final PurchaseRow rows;
    private final Duration lease;
    private final Holder holder;
    private final Claims<Hint> claims;
    private final GroupCommit<Event, Optional<Due<Purchase>>> received;

    /**
     * @param take how long an awaited purchase is the caller's; zero when nobody here carries it on
     */
    private record Event(Hint hint, Duration take) {}

    private record Key(String provider, String key) {}

    SqlHints(JdbcClient jdbc, Seal seal, Duration lease) {
        this(jdbc, seal, lease, Holder.NOBODY);
    }

    /** @param lease of purchases that are taken */
    SqlHints(JdbcClient jdbc, Seal seal, Duration lease, Holder holder) {
        this.jdbc = jdbc;
        this.holder = holder;
        this.rows = new PurchaseRow(seal);
        this.lease = lease;
        this.claims = new SqlClaims<>(jdbc, TABLE, LEASE, this::claimed);
        this.received = new GroupCommit<>("hint", event -> event.hint().reference(), this::receive);
    }

    @Override
    public void close() {
        received.close();
    }

    @Override
    public void received(Hint hint) {
        received.write(new Event(hint, Duration.ZERO));
    }

    @Override
    public Optional<Due<Purchase>> taken(Hint hint) {
        return received.write(new Event(hint, lease));
    }

    private List<Optional<Due<Purchase>>> receive(List<Event> all) {
        var events = Json.MAPPER.createArrayNode();
        all.forEach(event -> events.addObject()
                .put("provider", event.hint().provider())
                .put("key", event.hint().key())
                .put("kind", event.hint().kind().name())
                .put("reference", event.hint().reference())
                .put("lease", event.take().toSeconds())
                .put("holder", event.take().isZero() ? null : holder.number()));
        var taken = new HashMap<Key, Due<Purchase>>();
        jdbc.sql(RECEIVED).param(events.toString()).query(row -> {
            taken.put(new Key(row.getString("provider"), row.getString("key")), rows.due(row));
        });
        return all.stream()
                .map(event -> Optional.ofNullable(
                        taken.get(new Key(event.hint().provider(), event.hint().key()))))
                .toList();
    }

    @Override
    public void vendHinted(String vendor, String reference) {
        var sql = """
                with hurried as (
                  update purchase set due_at = now()
                  where vend_reference = :reference and state = 'VENDING' and due_at > now())
                insert into webhook_event as w (provider, event_key, kind, reference, due_at)
                select :vendor, 'vend:' || :reference, 'VEND', :reference, now() from purchase
                where vend_reference = :reference and state = 'VENDED'
                on conflict (provider, event_key) do update set due_at = now(), asks = 0, at = now()
                where w.due_at is null and w.at < now() - interval '1 minute'""";
        jdbc.sql(sql).param("vendor", vendor).param("reference", reference).update();
    }

    @Override
    public void again(Hint hint, Duration in) {
        jdbc.sql("""
                update webhook_event set asks = asks + 1, claims = 0, holder = null,
                    due_at = now() + make_interval(secs => :in)
                where provider = :provider and event_key = :key and due_at is not null""")
                .param("provider", hint.provider())
                .param("key", hint.key())
                .param("in", in.toSeconds())
                .update();
    }

    @Override
    public void done(Hint hint) {
        jdbc.sql("update webhook_event set due_at = null where provider = :provider and event_key = :key")
                .param("provider", hint.provider())
                .param("key", hint.key())
                .update();
    }

    @Override
    public void question(Hint hint, String kind, String text) {
        jdbc.sql("""
                with ended as (
                  update webhook_event set due_at = null
                  where provider = :provider and event_key = :key and due_at is not null returning reference),
                about as (
                  select e.reference, p.id, p.phone, p.total_kobo from ended e left join purchase p
                    on p.id = coalesce(
                        (select a.purchase_id from vend_attempt a where a.reference = e.reference),
                        left(e.reference, 12))
                      and e.reference in (p.payment_reference, p.vend_reference)),
                limited as (
                  insert into customer_limit (phone, most_kobo, reason)
                  select phone, 500000, :kind from about where phone is not null and :kind = 'CHARGEBACK'
                  on conflict (phone) do nothing)
                insert into review_case (subject, purchase_id, kind, text)
                select coalesce(id, :provider || ' ' || reference), id, :kind, :text from about
                on conflict (subject, kind) where decision is null do nothing""")
                .param("provider", hint.provider())
                .param("key", hint.key())
                .param("kind", kind)
                .param("text", text)
                .update();
    }

    @Override
    public List<Due<Hint>> claim(int most) {
        return jdbc.sql("""
                with due as (
                  select provider, event_key from webhook_event where due_at <= now()
                  order by due_at limit :most for update skip locked)
                update webhook_event w set due_at = now() + make_interval(secs => :lease), holder = :holder,
                    claims = %s
                from due where (w.provider, w.event_key) = (due.provider, due.event_key)
                returning w.*""".formatted(SqlClaims.next("claims")))
                .param("most", most)
                .param("lease", LEASE.toSeconds())
                .param("holder", holder.number())
                .query((row, _) -> due(row))
                .list();
    }

    private static Due<Hint> due(ResultSet row) throws SQLException {
        var hint = new Hint(
                row.getString("provider"),
                row.getString("event_key"),
                Hint.Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getInt("asks"));
        return new Due<>("HINT", hint.provider() + " " + hint.key(), row.getInt("claims"), hint);
    }

    @Override
    public Claims<Hint> claims() {
        return claims;
    }

    private Due<Hint> claimed(String id) {
        return jdbc.sql("select t.* from (select :id::text as id) c, webhook_event t where " + TABLE.key())
                .param("id", id)
                .query((row, _) -> due(row))
                .single();
    }
}
