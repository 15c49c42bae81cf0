package ng.powerpay.purchase;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.job.Claims;
import ng.powerpay.job.SqlClaims;
import ng.powerpay.payment.Transfer;
import ng.powerpay.platform.GroupCommit;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Seal;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Purchases in PostgreSQL. The writes that every purchase needs are gathered: {@link ChangeBatch},
 * {@link PlaceBatch}; the rest are plain statements.
 */
final class SqlPurchases implements Purchases, OpenCheckout.Accounts, AutoCloseable {

    private static final SqlClaims.Table TABLE =
            new SqlClaims.Table("purchase", "t.id = c.id", "claims", Pattern.compile("[0-9A-Z]{12}"));

    private record Page(PurchaseId id, String reference, String page) {}

    private final JdbcClient jdbc;
    private final PurchaseRow rows;
    private final Duration lease;
    private final ChangeBatch.Around around;
    private final Claims<Purchase> claims;
    private final GroupCommit<ChangeBatch.One, Optional<Purchase>> changes;
    private final GroupCommit<NewPurchase, Optional<Purchase>> placed;
    private final GroupCommit<Page, Boolean> pages;

    /** A store whose messages wait for whoever claims them. */
    SqlPurchases(JdbcClient jdbc, Seal seal, Duration lease) {
        this(jdbc, seal, lease, ChangeBatch.Around.NOBODY);
    }

    SqlPurchases(JdbcClient jdbc, Seal seal, Duration lease, ChangeBatch.Around around) {
        this.jdbc = jdbc;
        this.around = around;
        this.rows = new PurchaseRow(seal);
        this.lease = lease;
        this.claims = new SqlClaims<>(jdbc, TABLE, lease, this::claimed);
        this.changes = new GroupCommit<>("move", ChangeBatch.One::id, all -> change(all, around));
        this.placed = new GroupCommit<>("place", NewPurchase::key, this::place);
        this.pages = new GroupCommit<>("page", Page::id, this::keep);
    }

    @Override
    public void close() {
        placed.close();
        pages.close();
        changes.close();
    }

    @Override
    public Optional<Purchase> insert(NewPurchase purchase) {
        return placed.write(purchase);
    }

    private List<Optional<Purchase>> place(List<NewPurchase> all) {
        var made = byId(PlaceBatch.SQL, PlaceBatch.json(all));
        return all.stream().map(one -> Optional.ofNullable(made.get(one.id()))).toList();
    }

    @Override
    public Optional<Purchase> apply(PurchaseId id, Change change) {
        return changes.write(new ChangeBatch.One(id, change));
    }

    @Override
    public Optional<Purchase> applyHere(PurchaseId id, Change change) {
        return change(List.of(new ChangeBatch.One(id, change)), around.unsure()).getFirst();
    }

    private List<Optional<Purchase>> change(List<ChangeBatch.One> all, ChangeBatch.Around who) {
        var moved = new HashMap<PurchaseId, Moved>();
        jdbc.sql(ChangeBatch.SQL)
                .param(ChangeBatch.json(all, who.outbox().lease(), who.holder().number()))
                .query((row, _) -> new Moved(rows.read(row), texts(row.getArray("told"))))
                .list()
                .forEach(one -> moved.put(one.purchase().id(), one));
        for (var one : all) {
            var after = moved.get(one.id());
            if (after != null) {
                who.follow(one.change().move(), after.purchase(), after.told());
            }
        }
        return all.stream()
                .map(one -> Optional.ofNullable(moved.get(one.id())).map(Moved::purchase))
                .toList();
    }

    /** @param told channel, number and kind of each message, with spaces between */
    private record Moved(Purchase purchase, List<String> told) {}

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private Map<PurchaseId, Purchase> byId(String sql, String json) {
        var found = new HashMap<PurchaseId, Purchase>();
        jdbc.sql(sql).param(json).query(reading()).list().forEach(one -> found.put(one.id(), one));
        return found;
    }

    private RowMapper<Purchase> reading() {
        return (row, _) -> rows.read(row);
    }

    @Override
    public Optional<Purchase> find(PurchaseId id) {
        return one("p.id = ?", id.value());
    }

    @Override
    public Optional<Purchase> vendedUnder(String reference) {
        return one("p.vend_reference = ?", reference);
    }

    @Override
    public Optional<Purchase> paidUnder(String gateway, String reference) {
        return one("p.id = left(?, 12) and p.payment_reference = ?", reference, reference)
                .filter(purchase -> purchase.paying().gateway().equals(gateway));
    }

    private Optional<Purchase> one(String which, Object... values) {
        var sql = PurchaseRow.SELECT + "where " + which;
        return jdbc.sql(sql).params(values).query(reading()).optional();
    }

    @Override
    public Optional<Keyed> underKey(String key, byte[] inputHash) {
        return jdbc.sql(PurchaseRow.SELECT + "where p.idempotency_key = ?")
                .param(key)
                .query((row, _) -> new Keyed(rows.read(row), Arrays.equals(row.getBytes("input_hash"), inputHash)))
                .optional();
    }

    @Override
    public boolean isBlocked(String phone, String meter) {
        var sql = "select exists (select from customer_block where value in (?, ?))";
        return jdbc.sql(sql).params(phone, meter).query(Boolean.class).single();
    }

    @Override
    public Optional<Kobo> limitOf(String phone) {
        var sql = "select most_kobo from customer_limit where phone = ?";
        return jdbc.sql(sql).param(phone).query(Long.class).optional().map(Kobo::new);
    }

    @Override
    public byte[] seal(PurchaseId id, List<Token> tokens) {
        return rows.seal(id, tokens);
    }

    @Override
    public void again(Purchase seen, Duration in, @Nullable String answer, @Nullable String decline) {
        jdbc.sql("""
                with stays as (
                  update purchase set asks = asks + 1, claims = 0, holder = null,
                    due_at = case when due_at is distinct from :seen then due_at
                        else now() + make_interval(secs => :due) end,
                    decline = coalesce(:decline::text, decline),
                    declined_at = case when :decline::text is null then declined_at else now() end
                  where id = :id and state = :state returning id, email, paid_at),
                told as (
                  insert into message (purchase_id, kind, channel)
                  select id, 'DELAYED', channel from stays, unnest(array['SMS', 'EMAIL', 'PUSH']) as channel
                  where paid_at < now() - interval '2 minutes' and case channel when 'SMS' then true
                    when 'EMAIL' then email is not null
                    else exists (select from push_subscription s where s.purchase_id = stays.id) end
                  on conflict do nothing)
                insert into purchase_event (purchase_id, kind, text)
                select id, 'ANSWERED', :answer::text from stays where :answer::text is not null""")
                .param("id", seen.id().value())
                .param("state", seen.state().name())
                .param("seen", time(seen.dueAt()))
                .param("due", in.toMillis() / 1000.0)
                .param("answer", answer)
                .param("decline", decline)
                .update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public boolean opened(PurchaseId id, String reference, String page) {
        return pages.write(new Page(id, reference, page));
    }

    /**
     * Compared with what comes along only: a constant would let a plan made on an empty table read
     * all of it.
     */
    private List<Boolean> keep(List<Page> all) {
        var pages = Json.MAPPER.createArrayNode();
        all.forEach(page -> pages.addObject()
                .put("id", page.id().value())
                .put("reference", page.reference())
                .put("page", page.page())
                .put("state", State.AWAITING_PAYMENT.name()));
        var kept = jdbc.sql("""
                update purchase p set checkout_url = c.page
                from json_to_recordset(?::json) as c(
                  id text, reference text, page text, state text, before text)
                where p.id = c.id and p.state = c.state and p.payment_reference = c.reference
                  and p.checkout_url is not distinct from c.before
                returning p.id""").param(pages.toString()).query(String.class).set();
        return all.stream().map(page -> kept.contains(page.id().value())).toList();
    }

    @Override
    public void renew(PurchaseId id, String used, String fresh) {
        jdbc.sql("""
                update purchase set payment_reference = :fresh
                where id = :id and payment_reference = :used and checkout_url is null""")
                .param("id", id.value())
                .param("used", used)
                .param("fresh", fresh)
                .update();
    }

    @Override
    public boolean keep(Purchase seen, Transfer.Account account) {
        var closed = seen.paying().account();
        return jdbc.sql("""
                with kept as (
                  update purchase set transfer_account = :account::jsonb
                  where id = :id and state = 'AWAITING_PAYMENT' and payment_reference = :reference
                    and transfer_account is not distinct from :closed::jsonb
                  returning id)
                insert into purchase_event (purchase_id, kind, text)
                select id, 'ACCOUNT_GIVEN', :text from kept""")
                        .param("id", seen.id().value())
                        .param("reference", seen.paying().reference())
                        .param("account", Json.MAPPER.writeValueAsString(account))
                        .param("closed", closed == null ? null : Json.MAPPER.writeValueAsString(closed))
                        .param("text", account.number() + " at " + account.bank() + " until " + account.expires())
                        .update()
                == 1;
    }

    @Override
    public boolean maySendAgain(PurchaseId id, String reference, Duration quiet) {
        return jdbc.sql("""
                update purchase set vend_sent_at = now(),
                    due_at = now() + make_interval(secs => :lease)
                where id = :id and state = 'VENDING' and vend_reference = :reference
                  and vend_sent_at < now() - make_interval(secs => :quiet)""")
                        .param("id", id.value())
                        .param("reference", reference)
                        .param("lease", lease.toSeconds())
                        .param("quiet", quiet.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    @Override
    public void unawaited(Purchase seen, String text, List<Token> tokens) {
        jdbc.sql("""
                with noted as (
                  insert into purchase_event (purchase_id, kind, text) values (:id, 'UNAWAITED', :text))
                insert into review_case (subject, purchase_id, kind, text, tokens_sealed)
                values (:id, :id, 'TOKEN_UNAWAITED', :text, :tokens)
                on conflict (subject, kind) where decision is null do nothing""")
                .param("id", seen.id().value())
                .param("text", text)
                .param("tokens", tokens.isEmpty() ? null : seal(seen.id(), tokens))
                .update();
    }

    @Override
    public void hurry(PurchaseId id) {
        var sql = """
                update purchase set due_at = now(), state = 'AWAITING_PAYMENT',
                    asks = case state when 'EXPIRED' then 0 else asks end
                where id = :id
                  and (state = 'EXPIRED' or (state = 'AWAITING_PAYMENT' and due_at > now()))""";
        jdbc.sql(sql).param("id", id.value()).update();
    }

    @Override
    public void giveUp(String id) {
        jdbc.sql("""
                with stuck as (
                  update purchase p set state = 'REVIEW', due_at = null, updated_at = now(),
                      review_from = p.state, reason_code = 'STUCK', reason = 'a fault on our side holds it up'
                  where id = :id and due_at is not null and claims / 2 > :most returning *),
                opened as (
                  insert into review_case (subject, purchase_id, kind, text)
                  select id, id, 'STUCK', 'no step ended cleanly in ' || claims / 2 || ' claims' from stuck
                  on conflict (subject, kind) where decision is null do nothing),
                told as (
                  insert into message (purchase_id, kind, channel) select id, 'REVIEW', 'PUSH' from stuck
                  where exists (select from push_subscription s where s.purchase_id = stuck.id)
                  on conflict do nothing)
                insert into purchase_event (purchase_id, kind, text)
                select id, 'GIVEN_UP', 'no step ended cleanly in ' || claims / 2 || ' claims'
                from stuck""").param("id", id).param("most", MOST_CLAIMS).update();
    }

    @Override
    public List<Due<Purchase>> claim(int most) {
        return jdbc.sql("""
                with due as (
                  select id from purchase where due_at <= now()
                  order by due_at limit (select :most) for update skip locked),
                claimed as (
                  update purchase p set due_at = now() + make_interval(secs => :lease), holder = :holder,
                    claims = %s
                  from due where p.id = due.id returning p.*)
                """.formatted(SqlClaims.next("claims"))
                        + PurchaseRow.SELECT.replace("from purchase p", "from claimed p"))
                .param("most", most)
                .param("lease", lease.toSeconds())
                .param("holder", around.holder().number())
                .query((row, _) -> rows.due(row))
                .list();
    }

    @Override
    public Claims<Purchase> claims() {
        return claims;
    }

    private Due<Purchase> claimed(String id) {
        return jdbc.sql(PurchaseRow.SELECT + "where p.id = ?")
                .param(id)
                .query((row, _) -> rows.due(row))
                .single();
    }
}
