package ng.powerpay.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ng.powerpay.notify.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of complaints. Every method that writes is one guarded statement; false or empty means
 * that the guard was closed.
 */
final class Complaints {

    /**
     * What goes in.
     *
     * @param first what the clock says at once, or null
     */
    record New(
            String number,
            String key,
            ComplaintOrder order,
            @Nullable String purchase,
            Duration within,
            @Nullable String first) {}

    /** What is known under a key. */
    record Keyed(ComplaintRow row, boolean sameInput) {}

    /** Where a list goes on. */
    record After(Instant due, String number) {}

    /** How many are not put right. */
    record Count(long open, long overdue) {}

    private static final String SELECT = """
            select c.*, c.state <> 'RESOLVED' and c.due_at < now() as overdue, d.regulator
            from complaint c left join purchase p on p.id = c.purchase_id left join company d on d.code = p.company
            """;

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps it.
     *
     * @param most how many a phone may make in a day; of several at the same moment one more may
     *     slip in
     * @return false when the key was there before, or the phone made too many
     */
    boolean insert(New fresh, int most) {
        var order = fresh.order();
        return jdbc.sql("""
                with made as (
                  insert into complaint (number, idempotency_key, input_hash, kind, text, purchase_id, phone,
                    email, language, due_at)
                  select :number, :key, :hash, :kind, :text, :purchase, :phone, :email, :language,
                    now() + make_interval(secs => :within)
                  where (select count(*) from complaint
                    where phone = :phone and received_at > now() - interval '1 day') < :most
                  on conflict do nothing returning number),
                noted as (
                  insert into complaint_entry (complaint, by, text)
                  select number, 'CLOCK', :first::text from made where :first::text is not null)
                select count(*) from made""")
                        .param("number", fresh.number())
                        .param("key", fresh.key())
                        .param("hash", order.hash())
                        .param("kind", order.kind().name())
                        .param("text", order.text())
                        .param("purchase", fresh.purchase())
                        .param("phone", order.phone())
                        .param("email", order.email())
                        .param("language", order.spoken().code())
                        .param("within", fresh.within().toSeconds())
                        .param("most", most)
                        .param("first", fresh.first())
                        .query(Long.class)
                        .single()
                == 1;
    }

    Optional<Keyed> underKey(String key, byte[] inputHash) {
        return jdbc.sql(SELECT + "where c.idempotency_key = ?")
                .param(key)
                .query((row, _) -> new Keyed(read(row), Arrays.equals(row.getBytes("input_hash"), inputHash)))
                .optional();
    }

    Optional<ComplaintRow> find(String number) {
        return jdbc.sql(SELECT + "where c.number = ?")
                .param(number)
                .query((row, _) -> read(row))
                .optional();
    }

    List<ComplaintRow.Said> said(String number) {
        return jdbc.sql("select by, author, text, at from complaint_entry where complaint = ? order by id")
                .param(number)
                .query((row, _) -> new ComplaintRow.Said(
                        ComplaintRow.By.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        instant(row, "at")))
                .list();
    }

    /**
     * The customer says more. What was put right is open again with a new deadline, for thirty
     * days.
     *
     * @param key a second time with it says nothing twice
     * @param most entries of the customer's
     * @return whether it stands there now
     */
    boolean add(ComplaintRow row, String key, String text, Duration within, int most) {
        try {
            return jdbc.sql("""
                with mine as (
                  select count(*) as said, count(*) filter (where idempotency_key = :key) as again
                  from complaint_entry where complaint = :number and by = 'YOU'),
                opened as (
                  update complaint c set version = version + 1,
                    state = case state when 'ESCALATED' then state else 'OPEN' end,
                    due_at = case state when 'RESOLVED' then now() + make_interval(secs => :within) else due_at end,
                    escalated_at = case state when 'RESOLVED' then null else escalated_at end,
                    resolved_at = null
                  from mine where number = :number and again = 0 and said < :most
                    and (resolved_at is null or resolved_at > now() - interval '30 days')
                  returning number),
                noted as (
                  insert into complaint_entry (complaint, by, text, idempotency_key)
                  select number, 'YOU', :text, :key from opened)
                select (select count(*) from opened) + again from mine""")
                            .param("number", row.number())
                            .param("key", key)
                            .param("text", text)
                            .param("within", within.toSeconds())
                            .param("most", most)
                            .query(Long.class)
                            .single()
                    > 0;
        } catch (DuplicateKeyException e) {
            return true; // the same at the same moment: the other one wrote it
        }
    }

    /** We answer who has said nothing since that version; a late answer leaves it escalated. */
    boolean answer(String number, int version, String who, String text) {
        return say(number, version, who, text, """
                state = case state when 'ESCALATED' then state else 'ANSWERED' end""");
    }

    boolean resolve(String number, int version, String who, String text) {
        return say(number, version, who, text, "state = 'RESOLVED', resolved_at = now()");
    }

    private boolean say(String number, int version, String who, String text, String change) {
        var sql = """
                with about as (
                  update complaint set version = version + 1, owner = coalesce(owner, :who), %s
                  where number = :number and version = :version and state <> 'RESOLVED' returning number),
                noted as (
                  insert into complaint_entry (complaint, by, author, text)
                  select number, 'US', :who, :text from about)
                select count(*) from about""".formatted(change);
        return jdbc.sql(sql)
                        .param("number", number)
                        .param("version", version)
                        .param("who", who)
                        .param("text", text)
                        .query(Long.class)
                        .single()
                == 1;
    }

    boolean take(String number, String who) {
        return jdbc.sql("update complaint set owner = :who where number = :number and state <> 'RESOLVED'")
                        .param("number", number)
                        .param("who", who)
                        .update()
                == 1;
    }

    /** A colleague looks after it from now on: a member of staff. */
    boolean assign(String number, String owner) {
        var sql = """
                update complaint set owner = :owner where number = :number and state <> 'RESOLVED'
                  and exists (select from staff_member where email = :owner and active)""";
        return jdbc.sql(sql).param("number", number).param("owner", owner).update() == 1;
    }

    /** Those whose deadline was just found to be over. */
    List<ComplaintRow> late(int most) {
        var sql = SELECT + """
                where c.state in ('OPEN', 'ANSWERED') and c.due_at < now() order by c.due_at, c.number limit ?""";
        return jdbc.sql(sql).param(most).query((row, _) -> read(row)).list();
    }

    /** Only one of several who find it late says so. */
    boolean escalate(String number, String text) {
        return jdbc.sql("""
                with late as (
                  update complaint set state = 'ESCALATED', escalated_at = now()
                  where number = :number and state in ('OPEN', 'ANSWERED') and due_at < now() returning number),
                noted as (
                  insert into complaint_entry (complaint, by, text) select number, 'CLOCK', :text from late)
                select count(*) from late""")
                        .param("number", number)
                        .param("text", text)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /**
     * The oldest deadline first.
     *
     * @param state null for all that are not put right
     * @param owner who looks after it; null for anybody
     */
    List<ComplaintRow> list(@Nullable ComplaintState state, @Nullable String owner, @Nullable After after, int most) {
        return jdbc.sql(SELECT + """
                where ((:state::text is null and c.state <> 'RESOLVED') or c.state = :state)
                  and (:owner::text is null or c.owner = :owner)
                  and (:due::timestamptz is null or (c.due_at, c.number) > (:due, :number))
                order by c.due_at, c.number limit :most""")
                .param("state", state == null ? null : state.name())
                .param("owner", owner)
                .param("due", after == null ? null : after.due().atOffset(ZoneOffset.UTC))
                .param("number", after == null ? null : after.number())
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those of the account's own phone, since it was proved to be its own; newest first. */
    List<ComplaintRow> of(long account, int most) {
        return jdbc.sql(SELECT + """
                where exists (select from account a
                  where a.id = :account and a.phone = c.phone and c.received_at >= a.phone_verified_at)
                order by c.received_at desc limit :most""")
                .param("account", account)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    Count count() {
        return jdbc.sql("""
                select count(*), count(*) filter (where due_at < now()) from complaint where state <> 'RESOLVED'""")
                .query((row, _) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** All that were received from one day to another, by Lagos time, both included. */
    List<ComplaintRow> received(LocalDate from, LocalDate to, int most) {
        return jdbc.sql(SELECT + """
                where c.received_at >= :from::date::timestamp at time zone 'Africa/Lagos'
                  and c.received_at < (:to::date + 1)::timestamp at time zone 'Africa/Lagos'
                order by c.received_at, c.number limit :most""")
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    private static ComplaintRow read(ResultSet row) throws SQLException {
        return new ComplaintRow(
                row.getString("number"),
                ComplaintState.valueOf(row.getString("state")),
                ComplaintKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("purchase_id"),
                new ComplaintRow.Customer(
                        row.getString("phone"), row.getString("email"), Language.of(row.getString("language"))),
                row.getString("regulator"),
                new ComplaintRow.Times(
                        instant(row, "received_at"),
                        instant(row, "due_at"),
                        maybe(row, "escalated_at"),
                        maybe(row, "resolved_at")),
                row.getBoolean("overdue"),
                row.getString("owner"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
