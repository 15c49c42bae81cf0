package ng.powerpay.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Claims;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Handed;
import ng.powerpay.job.Holder;
import ng.powerpay.job.SqlClaims;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.GroupCommit;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * The store of messages, about purchases and about notices. The first
 * copy of each is written in the statement that moves the purchase;
 * at most five more are sent when the customer asks.
 */
public final class Messages implements DueWork<Messages.Message>, AutoCloseable {

    /** What one is about. */
    public sealed interface About {

        String id();

        /** A purchase, by its reference. */
        record OfPurchase(String id) implements About {}

        /** A {@link Notice} that was kept. */
        record OfNotice(String id) implements About {}
    }

    /**
     * One to send.
     *
     * @param known writes it without looking up what it is about; null when that must be read
     */
    public record Message(
            long id,
            About about,
            String kind,
            Channel channel,
            Course course,
            @Nullable Letters known) {}

    /**
     * How far it came.
     *
     * @param asks how often it was tried, this time included
     * @param unproved a carrier has it and should have reported by now
     * @param by that carrier, or the one before when it is to be sent once more
     */
    public record Course(
            int asks, boolean unproved, @Nullable String by) {

        /** Just written, and ours to send. */
        public static final Course FIRST = new Course(1, false, null);
    }

    /**
     * One as staff see it.
     *
     * @param text what became of it, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Seen(
            Channel channel,
            String kind,
            String state,
            Instant at,
            String text,
            @Nullable String carrier) {}

    /**
     * It has left.
     *
     * @param proof how long to wait for a report; null when none will come
     */
    record Gone(
            long id,
            String carrier,
            @Nullable String providerId,
            @Nullable Duration proof) {}

    private static final int MOST_COPIES = 5;
    /** How long a claimed message is its claimer's own. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private static final String COLUMNS = """
            m.id, coalesce(m.purchase_id, m.notice_id), m.kind, m.channel, m.asks, m.state = 'UNPROVED',
            case m.state when 'UNPROVED' then m.carrier else m.earlier_carrier end, m.notice_id is null""";

    /** Its claims are never forgotten, so a message is sent once for each at most. */
    private static final SqlClaims.Table TABLE =
            new SqlClaims.Table("message", "t.id = c.id::bigint", "asks", Pattern.compile("[1-9][0-9]{0,17}"));

    private final JdbcClient jdbc;
    private final Holder holder;
    private final Handed<Message> handed;
    private final Claims<Message> claims;
    private final GroupCommit<Gone, Boolean> gone;

    public Messages(JdbcClient jdbc, Alarm alarm, Holder holder) {
        this.jdbc = jdbc;
        this.holder = holder;
        this.claims = new SqlClaims<>(jdbc, TABLE, LEASE, this::claimed);
        this.handed = new Handed<>(alarm);
        this.gone = new GroupCommit<>("sent", Gone::id, this::write);
    }

    @Override
    public void close() {
        gone.close();
    }

    /**
     * Queues another copy of the token; the same request key queues one only.
     *
     * @throws Problem TOO_MANY_REQUESTS after the fifth copy
     */
    public void sendAgain(String purchase, Channel channel, String requestKey) {
        var added = jdbc.sql("""
                insert into message (purchase_id, kind, channel, copy, request_key)
                select :purchase, 'TOKEN', :channel, coalesce(max(copy), 0) + 1, :key from message
                where purchase_id = :purchase and kind = 'TOKEN' and channel = :channel
                having coalesce(max(copy), 0) < :most
                on conflict do nothing""")
                .param("purchase", purchase)
                .param("channel", channel.name())
                .param("key", requestKey)
                .param("most", MOST_COPIES)
                .update();
        if (added == 0 && !known(requestKey)) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS,
                    Duration.ofHours(1),
                    "It was sent " + MOST_COPIES + " times again. The token is on this page.");
        }
    }

    private boolean known(String requestKey) {
        return jdbc.sql("select 1 from message where request_key = :key")
                .param("key", requestKey)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void sent(Gone message) {
        gone.write(message);
    }

    private List<Boolean> write(List<Gone> all) {
        var rows = Json.MAPPER.createArrayNode();
        all.forEach(one -> fill(rows.addObject(), one));
        // Compared with what comes along only: a constant would let a plan made on an empty table
        // read all of it.
        jdbc.sql("""
                update message m set state = c.sent, due_at = now() + make_interval(secs => c.wait), sent_at = now(),
                  holder = null, carrier = c.carrier, provider_id = c.provider, proof_key = c.proof
                from json_to_recordset(?::json) as c(
                  id bigint, carrier text, provider text, proof text, state text, sent text, wait float8)
                where m.id = c.id and m.state = c.state""").param(rows.toString()).update();
        return all.stream().map(_ -> true).toList();
    }

    private static void fill(ObjectNode row, Gone one) {
        row.put("id", one.id())
                .put("carrier", one.carrier())
                .put("provider", one.providerId())
                .put("state", "DUE")
                .put("sent", one.proof() == null ? "SENT" : "UNPROVED");
        if (one.proof() != null) {
            row.put("wait", BigDecimal.valueOf(one.proof().toMillis(), 3));
            row.put("proof", one.providerId() == null ? null : Proofs.key(one.carrier(), one.providerId()));
        }
    }

    /**
     * What one carrier had accepted already may have arrived, whatever became of the second try.
     */
    void failed(long id, Failure why) {
        jdbc.sql("""
                        update message set due_at = null,
                          state = case when earlier_carrier is null then 'FAILED' else 'SENT' end,
                          failure = case when earlier_carrier is null then :why end
                        where id = :id and state = 'DUE'""").param("id", id).param("why", why.name()).update();
    }

    void later(long id, Duration in) {
        var sql = """
                update message set holder = null, due_at = now() + make_interval(secs => :in)
                where id = :id and state = 'DUE'""";
        jdbc.sql(sql).param("id", id).param("in", in.toSeconds()).update();
    }

    public List<Seen> of(String purchase) {
        return jdbc.sql("""
                select channel, kind, state, coalesce(delivered_at, sent_at, at), carrier, failure, earlier_carrier
                from message where purchase_id = :purchase order by id""")
                .param("purchase", purchase)
                .query((row, _) -> new Seen(
                        Channel.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        words(row.getString(3), row.getString(6), row.getString(7) != null),
                        row.getString(5)))
                .list();
    }

    private static String words(String state, @Nullable String failure, boolean again) {
        return switch (state) {
            case "DUE" -> again ? "being sent again" : "waiting to be sent";
            case "UNPROVED" -> "on its way";
            case "DELIVERED" -> "delivered";
            case "SENT" -> "sent";
            default ->
                failure == null
                        ? "failed"
                        : "failed: " + Failure.valueOf(failure).words();
        };
    }

    @Override
    public List<Due<Message>> claim(int most) {
        return jdbc.sql("""
                with due as (
                  select id from message where due_at <= now()
                  order by due_at limit (select :most) for update skip locked)
                update message m set due_at = now() + make_interval(secs => :lease), holder = :holder, asks = %s
                from due where m.id = due.id
                returning\s""".formatted(SqlClaims.next("asks")) + COLUMNS)
                .param("most", most)
                .param("lease", LEASE.toSeconds())
                .param("holder", holder.number())
                .query((row, _) -> due(row))
                .list();
    }

    private Due<Message> claimed(String id) {
        return jdbc.sql("select " + COLUMNS + " from message m where id = :id")
                .param("id", Long.parseLong(id))
                .query((row, _) -> due(row))
                .single();
    }

    private static Due<Message> due(ResultSet row) throws SQLException {
        var claim = row.getInt(5);
        var message = new Message(
                row.getLong(1),
                row.getBoolean(8) ? new About.OfPurchase(row.getString(2)) : new About.OfNotice(row.getString(2)),
                row.getString(3),
                Channel.valueOf(row.getString(4)),
                new Course(SqlClaims.tries(claim), row.getBoolean(6), row.getString(7)),
                null);
        return due(message, claim);
    }

    @Override
    public Claims<Message> claims() {
        return claims;
    }

    private static Due<Message> due(Message message, int claim) {
        return new Due<>("SEND", Long.toString(message.id()), claim, message);
    }

    /** Takes a message whose lease and first claim began in the statement that wrote it. */
    public void handOver(Message message) {
        handed.over(due(message, SqlClaims.FIRST));
    }

    @Override
    public List<Due<Message>> handed(int most) {
        return handed.take(most);
    }
}
