package ng.powerpay.purchase;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ng.powerpay.job.DueWork;
import ng.powerpay.ledger.Entry;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Seal;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of purchases. Every method that writes is one statement, so it is one transaction: what
 * it says happens whole or not at all, and a second caller finds the guard closed.
 */
class Purchases implements DueWork {

    /** The kind of what no step could carry on, claim after claim. */
    static final String STUCK = "STUCK";

    private static final Duration FIRST_ASK = Duration.ofSeconds(60);
    /** Two hours of the usual lease. */
    private static final int MOST_CLAIMS = 160;

    private final JdbcClient jdbc;
    private final PurchaseRow rows;
    private final Duration lease;

    Purchases(JdbcClient jdbc, Seal seal, Duration lease) {
        this.jdbc = jdbc;
        this.rows = new PurchaseRow(seal);
        this.lease = lease;
    }

    /** @return false when the key or the id was there before; nothing is changed then */
    boolean insert(NewPurchase purchase) {
        var meter = purchase.meter();
        var price = purchase.price();
        return jdbc.sql("""
                with placed as (
                  insert into purchase (id, idempotency_key, input_hash, state, due_at, company,
                      meter_type, meter_number, customer_name, customer_address, phone, email,
                      amount_kobo, fee_kobo, fee_vat_kobo, total_kobo, price, gateway,
                      payment_reference)
                  values (:id, :key, :hash, 'AWAITING_PAYMENT', now() + make_interval(secs => :due),
                      :company, :type, :number, :name, :address, :phone, :email, :amount, :fee,
                      :feeVat, :total, :price::jsonb, :gateway, :id)
                  on conflict do nothing returning id)
                insert into purchase_event (purchase_id, kind, text)
                select id, 'PLACED', 'placed over the API' from placed""")
                        .param("id", purchase.id().value())
                        .param("key", purchase.key())
                        .param("hash", purchase.inputHash())
                        .param("due", FIRST_ASK.toSeconds())
                        .param("company", meter.company())
                        .param("type", meter.type().name())
                        .param("number", meter.number())
                        .param("name", meter.customerName())
                        .param("address", meter.address())
                        .param("phone", purchase.contact().phone())
                        .param("email", purchase.contact().email())
                        .param("amount", price.amountKobo().amount())
                        .param("fee", price.feeKobo().amount())
                        .param("feeVat", price.feeVatKobo().amount())
                        .param("total", price.totalKobo().amount())
                        .param("price", Json.MAPPER.writeValueAsString(price))
                        .param("gateway", purchase.gateway())
                        .update()
                == 1;
    }

    Optional<Purchase> find(PurchaseId id) {
        return jdbc.sql(PurchaseRow.SELECT + "where p.id = :id")
                .param("id", id.value())
                .query((row, _) -> rows.read(row))
                .optional();
    }

    Purchase get(PurchaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no purchase " + id));
    }

    /** The purchase made under a key, and whether the same was asked then. */
    record Keyed(PurchaseId id, boolean sameInput) {}

    Optional<Keyed> underKey(String key, byte[] inputHash) {
        return jdbc.sql("select id, input_hash from purchase where idempotency_key = :key")
                .param("key", key)
                .query((row, _) ->
                        new Keyed(new PurchaseId(row.getString(1)), Arrays.equals(row.getBytes(2), inputHash)))
                .optional();
    }

    /** @return false when it was not in the state that the move leaves; nothing is changed then */
    boolean apply(PurchaseId id, Change change) {
        var move = change.move();
        var statement = jdbc.sql(change.sql())
                .param("id", id.value())
                .param("from", move.from().name())
                .param("to", move.to().name())
                .param("event", change.event())
                .param("kind", move.name());
        if (move.to().isDue()) {
            statement = statement.param("due", change.due().toMillis() / 1000.0);
        }
        for (var column : change.columns().entrySet()) {
            statement = statement.param(column.getKey(), plain(column.getValue()));
        }
        statement = bind(statement, change.entry());
        if (change.message() != null) {
            statement = statement.param("message", change.message());
        }
        if (change.attemptAt() != null) {
            statement = statement.param("attemptAt", change.attemptAt());
        }
        if (change.onlyAttempt() != null) {
            statement = statement.param("only", change.onlyAttempt());
        }
        if (change.onlyDue() != null) {
            statement = statement.param("onlyDue", time(change.onlyDue()));
        }
        return statement.update() == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, @Nullable Entry entry) {
        if (entry == null) {
            return statement;
        }
        var lines = entry.lines();
        return statement
                .param("entry", entry.name())
                .param("accounts", lines.stream().map(Entry.Line::account).toArray(String[]::new))
                .param("amounts", lines.stream().map(l -> l.amount().amount()).toArray(Long[]::new));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Object plain(Object value) {
        return value instanceof Kobo(long amount) ? amount : value;
    }

    byte[] seal(PurchaseId id, List<Token> tokens) {
        return rows.seal(id, tokens);
    }

    /**
     * Stays in its state and asks again later; but a hint that came since it was read stays due.
     *
     * @param decline what the gateway said, or null
     */
    void again(Purchase seen, Duration in, @Nullable String decline) {
        jdbc.sql("""
                update purchase set asks = asks + 1, claims = 0,
                    due_at = case when due_at is distinct from :seen then due_at
                        else now() + make_interval(secs => :due) end,
                    decline = coalesce(:decline::text, decline),
                    declined_at = case when :decline::text is null then declined_at else now() end
                where id = :id and state = :state""")
                .param("id", seen.id().value())
                .param("state", seen.state().name())
                .param("seen", time(seen.dueAt()))
                .param("due", in.toMillis() / 1000.0)
                .param("decline", decline)
                .update();
    }

    /** Keeps the page, unless another reference was taken since: nobody would see money paid there. */
    void opened(PurchaseId id, String reference, String page) {
        var sql = """
                update purchase set checkout_url = :page
                where id = :id and state = 'AWAITING_PAYMENT' and checkout_url is null
                  and payment_reference = :reference""";
        jdbc.sql(sql)
                .param("id", id.value())
                .param("reference", reference)
                .param("page", page)
                .update();
    }

    /** Takes another reference when the gateway has the old one but we have no page for it. */
    void renew(PurchaseId id, String used, String fresh) {
        jdbc.sql("""
                update purchase set payment_reference = :fresh
                where id = :id and payment_reference = :used and checkout_url is null""")
                .param("id", id.value())
                .param("used", used)
                .param("fresh", fresh)
                .update();
    }

    /**
     * Renews the lease, for one more call, and begins a new quiet time.
     *
     * @return true for the one caller who may now send this attempt again
     */
    boolean maySendAgain(PurchaseId id, String reference, Duration quiet) {
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

    /** @return true for the one caller who may now ask the gateway to refund */
    boolean mayRefund(PurchaseId id, Duration quiet) {
        return jdbc.sql("""
                update purchase set refund_asked_at = now()
                where id = :id and state = 'REFUNDING' and (refund_asked_at is null
                    or refund_asked_at < now() - make_interval(secs => :quiet))""")
                        .param("id", id.value())
                        .param("quiet", quiet.toSeconds())
                        .update()
                == 1;
    }

    /** Notes that a vendor delivered what was not awaited any more: staff must see it. */
    void unawaited(PurchaseId id, @Nullable String reference) {
        var sql = """
                insert into purchase_event (purchase_id, kind, text)
                select id, 'UNAWAITED', concat('delivered too late to be handed out: ', :reference::text)
                from purchase
                where id = :id and not (state = 'VENDED' and vend_reference = :reference)""";
        jdbc.sql(sql).param("id", id.value()).param("reference", reference).update();
    }

    /** The customer says to have paid: ask the gateway now, even when it expired. */
    void hurry(PurchaseId id) {
        var sql = """
                update purchase set due_at = now(), state = 'AWAITING_PAYMENT',
                    asks = case state when 'EXPIRED' then 0 else asks end
                where id = :id
                  and (state = 'EXPIRED' or (state = 'AWAITING_PAYMENT' and due_at > now()))""";
        jdbc.sql(sql).param("id", id.value()).update();
    }

    /** Late money revives what has expired; for the rest it only makes asking due now. */
    void received(String gateway, Webhook.Hint hint) {
        jdbc.sql("""
                with fresh as (
                  insert into webhook_event (gateway, event_key)
                  select :gateway, :key where exists (
                    select 1 from purchase
                    where payment_reference = :reference and gateway = :gateway)
                  on conflict do nothing returning 1),
                hinted as (
                  update purchase set due_at = now(), asks = 0,
                      state = case state when 'EXPIRED' then 'AWAITING_PAYMENT' else state end
                  where payment_reference = :reference and gateway = :gateway
                    and state in ('AWAITING_PAYMENT', 'EXPIRED', 'REFUNDING')
                    and exists (select 1 from fresh)
                  returning id)
                insert into purchase_event (purchase_id, kind, text)
                select id, 'HINTED', :text from hinted""")
                .param("gateway", gateway)
                .param("key", hint.key())
                .param("reference", hint.reference())
                .param("text", gateway + " sent an event; asking it now")
                .update();
    }

    /** A vendor hints that an attempt came to an end: ask it now. */
    void vendHinted(String reference) {
        var sql = """
                update purchase set due_at = now()
                where vend_reference = :reference and state = 'VENDING' and due_at > now()""";
        jdbc.sql(sql).param("reference", reference).update();
    }

    /** What no step could carry on waits for a person. Reads nothing that could be unreadable. */
    void giveUp(PurchaseId id) {
        var sql = """
                with stuck as (
                  update purchase set state = 'REVIEW', due_at = null, updated_at = now(),
                      reason_code = 'STUCK', reason = 'a fault on our side holds it up'
                  where id = :id and due_at is not null and claims > :most returning *)
                insert into purchase_event (purchase_id, kind, text)
                select id, 'GIVEN_UP', 'no step ended cleanly in ' || claims || ' claims'
                from stuck""";
        jdbc.sql(sql).param("id", id.value()).param("most", MOST_CLAIMS).update();
    }

    @Override
    public List<Due> claim(int most) {
        return jdbc.sql("""
                with due as (
                  select id from purchase where due_at <= now()
                  order by due_at limit :most for update skip locked)
                update purchase p set due_at = now() + make_interval(secs => :lease), claims = claims + 1
                from due where p.id = due.id
                returning case when p.claims > :mostClaims then :stuck else p.state end, p.id""")
                .param("most", most)
                .param("mostClaims", MOST_CLAIMS)
                .param("stuck", STUCK)
                .param("lease", lease.toSeconds())
                .query((row, _) -> new Due(row.getString(1), row.getString(2)))
                .list();
    }
}
