package ng.powerpay.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.job.Claims;
import ng.powerpay.job.Holder;
import ng.powerpay.job.SqlClaims;
import ng.powerpay.job.Work;
import ng.powerpay.ledger.Entries;
import ng.powerpay.ledger.Entry;
import ng.powerpay.platform.Kobo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Refunds in PostgreSQL. */
final class SqlRefunds implements Refunds {

    private static final SqlClaims.Table TABLE = new SqlClaims.Table(
            "refund",
            "(t.purchase_id, t.number) = (split_part(c.id, '-R', 1), split_part(c.id, '-R', 2)::int)",
            "claims",
            Pattern.compile("[0-9A-Z]{12}-R[0-9]"));

    private static final String POSTED = """
            insert into posting (entry, account, amount_kobo, purchase_id)
            select :entry, line.account, line.amount, :purchase
            from %s, unnest(:accounts::text[], :amounts::bigint[]) as line(account, amount)""";

    private static final String DECIDED = """
            update review_case r set decision = :action, decided_by = :by, decided_at = now(),
                proposed = case when :proposedBy::text is null then r.proposed else :action end,
                proposed_by = coalesce(:proposedBy::text, r.proposed_by)
            from about
            where r.subject = about.purchase_id || '-R' || about.number
              and r.kind = 'REFUND_NEEDS_ATTENTION' and r.decision is null""";

    private final JdbcClient jdbc;
    private final Duration lease;
    private final Holder holder;
    private final Claims<Refund> claims;

    SqlRefunds(JdbcClient jdbc, Duration lease) {
        this(jdbc, lease, Holder.NOBODY);
    }

    SqlRefunds(JdbcClient jdbc, Duration lease, Holder holder) {
        this.jdbc = jdbc;
        this.lease = lease;
        this.holder = holder;
        this.claims = new SqlClaims<>(jdbc, TABLE, lease, this::claimed);
    }

    private StatementSpec about(String sql, Refund refund) {
        return jdbc.sql(sql).param("purchase", refund.purchase().value()).param("number", refund.number());
    }

    private static StatementSpec posting(StatementSpec statement, Entry entry) {
        return statement
                .param("entry", entry.name())
                .param(
                        "accounts",
                        entry.lines().stream().map(Entry.Line::account).toArray(String[]::new))
                .param(
                        "amounts",
                        entry.lines().stream()
                                .map(line -> line.amount().amount())
                                .toArray(Long[]::new));
    }

    @Override
    public boolean maySend(Refund refund, Duration quiet) {
        var sql = """
                update refund set sent_at = now(), due_at = now() + make_interval(secs => :lease)
                where purchase_id = :purchase and number = :number and state = 'DUE'
                  and (sent_at is null or sent_at < now() - make_interval(secs => :quiet))""";
        return about(sql, refund)
                        .param("lease", lease.toSeconds())
                        .param("quiet", quiet.toSeconds())
                        .update()
                == 1;
    }

    @Override
    public void again(Refund refund, Duration in, String answer) {
        var sql = """
                with stays as (
                  update refund set asks = asks + 1, claims = 0, holder = null,
                      due_at = now() + make_interval(secs => :in)
                  where purchase_id = :purchase and number = :number and state = 'DUE' returning purchase_id)
                insert into purchase_event (purchase_id, kind, text)
                select purchase_id, 'ANSWERED', :answer from stays""";
        about(sql, refund).param("in", in.toSeconds()).param("answer", answer).update();
    }

    @Override
    public void done(Refund refund) {
        var sql = """
                with given as (
                  update refund set state = 'DONE', due_at = null, done_at = now()
                  where purchase_id = :purchase and number = :number and state = 'DUE' returning *),
                back as (
                  update purchase p set refunded_kobo = coalesce(p.refunded_kobo, 0) + given.amount_kobo,
                      refunded_at = now(), updated_at = now(),
                      state = case when p.refund_number = given.number then 'REFUNDED' else p.state end,
                      refund_number = case when p.refund_number = given.number then null else p.refund_number end
                  from given where p.id = given.purchase_id returning p.*),
                posted as (
                %s),
                told as (
                  insert into message (purchase_id, kind, channel)
                  select id, :message, channel from back, unnest(array['SMS', 'EMAIL', 'PUSH']) as channel
                  where case channel when 'SMS' then true when 'EMAIL' then email is not null
                    else exists (select from push_subscription s where s.purchase_id = back.id) end
                  on conflict do nothing)
                insert into purchase_event (purchase_id, kind, text)
                select id, 'REFUND', :text from back""".formatted(POSTED.formatted("given"));
        posting(
                        about(sql, refund),
                        Entries.refunded(refund.purchase().value(), refund.number(), refund.gateway(), refund.amount()))
                .param("message", refund.number() == Refund.WHOLE ? "REFUND" : "EXCESS")
                .param("text", "refunded " + refund.amount().spoken())
                .update();
    }

    @Override
    public void question(Refund refund, String why) {
        var sql = """
                with held as (
                  update refund set state = 'REVIEW', due_at = null
                  where purchase_id = :purchase and number = :number and state = 'DUE' returning *),
                waits as (
                  update purchase p set state = 'REVIEW', review_from = 'REFUNDING', refund_number = null,
                      updated_at = now(), reason_code = 'REFUND_NEEDS_ATTENTION',
                      reason = 'sending the money back needs a person'
                  from held where p.id = held.purchase_id and p.refund_number = held.number),
                opened as (
                  insert into review_case (subject, purchase_id, kind, text)
                  select purchase_id || case number when 0 then '' else '-R' || number end, purchase_id,
                      'REFUND_NEEDS_ATTENTION', :why from held
                  on conflict (subject, kind) where decision is null do nothing)
                insert into purchase_event (purchase_id, kind, text)
                select purchase_id, 'QUESTION_REFUND', :why from held""";
        about(sql, refund).param("why", why).update();
    }

    @Override
    public void giveUp(String id) {
        var parts = id.split("-R", 2);
        var stuck = new Refund(
                new PurchaseId(parts[0]),
                Integer.parseInt(parts[1]),
                "",
                "",
                Kobo.ZERO,
                Kobo.ZERO,
                Refund.Reason.DECIDED,
                0,
                true);
        question(stuck, "no step ended cleanly");
    }

    @Override
    public boolean paidMore(Purchase seen, Kobo now) {
        var known = seen.paying().captured();
        if (now.compareTo(known) <= 0) {
            return false;
        }
        var more = now.plus(known.negated());
        var sql = """
                with more as (
                  update purchase p set paid_kobo = :now, updated_at = now()
                  where id = :purchase and paid_kobo = :known and :now > :known returning *),
                number as (
                  select coalesce(max(number), 0) + 1 as next from refund where purchase_id = :purchase),
                opened as (
                  insert into refund (purchase_id, number, amount_kobo, reason)
                  select id, next, :now - :known, 'PAID_TOO_MUCH' from more, number),
                posted as (
                %s)
                insert into purchase_event (purchase_id, kind, text)
                select id, 'PAID_MORE', :text from more""".formatted(POSTED.formatted("more"));
        var entry = Entries.paidMore(seen.id().value(), seen.paying().gateway(), now, more);
        return posting(jdbc.sql(sql).param("purchase", seen.id().value()), entry)
                        .param("now", now.amount())
                        .param("known", known.amount())
                        .param("text", "the gateway holds " + more.spoken() + " more; it goes back")
                        .update()
                == 1;
    }

    @Override
    public boolean reopen(PurchaseId purchase, int number, Change.Decision by) {
        var sql = """
                with about as (
                  update refund set state = 'DUE', due_at = now(), asks = 0, claims = 0, sent_at = null
                  where purchase_id = :purchase and number = :number and number > 0 and state = 'REVIEW'
                  returning *),
                decided as (
                %s)
                insert into purchase_event (purchase_id, kind, text)
                select purchase_id, 'SEND_AGAIN', :text from about""".formatted(DECIDED);
        return deciding(sql, purchase, number, by)
                        .param("text", by.by() + " has refund " + number + " sent again")
                        .update()
                == 1;
    }

    @Override
    public boolean writeOff(PurchaseId purchase, int number, Kobo amount, Change.Decision by) {
        var sql = """
                with about as (
                  update refund set state = 'WRITTEN_OFF'
                  where purchase_id = :purchase and number = :number and number > 0 and state = 'REVIEW'
                    and amount_kobo = :amount
                  returning *),
                decided as (
                %s),
                posted as (
                %s)
                insert into purchase_event (purchase_id, kind, text)
                select purchase_id, 'WRITE_OFF', :text from about""".formatted(DECIDED, POSTED.formatted("about"));
        return posting(deciding(sql, purchase, number, by), Entries.refundWrittenOff(purchase.value(), number, amount))
                        .param("amount", amount.amount())
                        .param("text", by.proposedBy() + " and " + by.by() + " wrote refund " + number + " off")
                        .update()
                == 1;
    }

    private StatementSpec deciding(String sql, PurchaseId purchase, int number, Change.Decision by) {
        return jdbc.sql(sql)
                .param("purchase", purchase.value())
                .param("number", number)
                .param("action", by.action())
                .param("by", by.by())
                .param("proposedBy", by.proposedBy());
    }

    @Override
    public void hurry(PurchaseId purchase) {
        var sql = "update refund set due_at = now(), asks = 0 where purchase_id = :purchase and state = 'DUE'";
        jdbc.sql(sql).param("purchase", purchase.value()).update();
    }

    @Override
    public List<Due<Refund>> claim(int most) {
        return jdbc.sql("""
                with due as (
                  select purchase_id, number from refund where due_at <= now()
                  order by due_at limit :most for update skip locked),
                claimed as (
                  update refund r set due_at = now() + make_interval(secs => :lease), holder = :holder,
                      claims = %s
                  from due where (r.purchase_id, r.number) = (due.purchase_id, due.number) returning r.*)
                select c.*, p.gateway, p.payment_reference, p.total_kobo
                from claimed c join purchase p on p.id = c.purchase_id""".formatted(SqlClaims.next("claims")))
                .param("most", most)
                .param("lease", lease.toSeconds())
                .param("holder", holder.number())
                .query((row, _) -> due(row))
                .list();
    }

    @Override
    public Claims<Refund> claims() {
        return claims;
    }

    private Due<Refund> claimed(String id) {
        var sql = """
                select t.*, p.gateway, p.payment_reference, p.total_kobo
                from (select :id::text as id) c, refund t join purchase p on p.id = t.purchase_id
                where\s""" + TABLE.key();
        return jdbc.sql(sql).param("id", id).query((row, _) -> due(row)).single();
    }

    private static Due<Refund> due(ResultSet row) throws SQLException {
        var refund = new Refund(
                new PurchaseId(row.getString("purchase_id")),
                row.getInt("number"),
                row.getString("gateway"),
                row.getString("payment_reference"),
                new Kobo(row.getLong("total_kobo")),
                new Kobo(row.getLong("amount_kobo")),
                Refund.Reason.valueOf(row.getString("reason")),
                row.getInt("asks"),
                row.getObject("sent_at") != null);
        var stuck = SqlClaims.tries(row.getInt("claims")) > Purchases.MOST_CLAIMS;
        return new Due<>(stuck ? Work.STUCK : "REFUND", refund.key(), row.getInt("claims"), refund);
    }
}
