package ng.powerpay.notify;

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
import ng.powerpay.job.SqlClaims;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.GroupCommit;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of messages. The first copy of each is written in the statement that moves the purchase;
 * at most five more are sent when the customer asks.
 */
public final class Messages implements DueWork<Messages.Message>, AutoCloseable {

    /**
     * One to send.
     *
     * @param asks how often it was taken up, this time included
     * @param known writes it without looking up what it is about; null when that must be read
     */
    public record Message(
            long id,
            String purchase,
            String kind,
            Channel channel,
            int asks,
            @Nullable Letters known) {}

    /** One as staff see it. */
    public record Seen(Channel channel, String kind, String state, Instant at) {}

    private static final int MOST_COPIES = 5;
    /** How long a claimed message is its claimer's own. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** Its claims are never forgotten, so a message is sent once for each at most. */
    private static final SqlClaims.Table TABLE =
            new SqlClaims.Table("message", "t.id = c.id::bigint", "asks", Pattern.compile("[1-9][0-9]{0,17}"));

    private record Gone(long id, @Nullable String providerId) {}

    private final JdbcClient jdbc;
    private final Handed<Message> handed;
    private final Claims<Message> claims;
    private final GroupCommit<Gone, Boolean> gone;

    public Messages(JdbcClient jdbc, Alarm alarm) {
        this.jdbc = jdbc;
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

    void sent(long id, @Nullable String providerId) {
        gone.write(new Gone(id, providerId));
    }

    private List<Boolean> write(List<Gone> all) {
        var rows = Json.MAPPER.createArrayNode();
        all.forEach(one -> rows.addObject()
                .put("id", one.id())
                .put("provider", one.providerId())
                .put("state", "DUE"));
        // Compared with what comes along only: a constant would let a plan made on an empty table read all of it.
        jdbc.sql("""
                update message m set state = 'SENT', due_at = null, sent_at = now(), provider_id = c.provider
                from json_to_recordset(?::json) as c(id bigint, provider text, state text)
                where m.id = c.id and m.state = c.state""").param(rows.toString()).update();
        return all.stream().map(_ -> true).toList();
    }

    void failed(long id) {
        jdbc.sql("update message set state = 'FAILED', due_at = null where id = :id and state = 'DUE'")
                .param("id", id)
                .update();
    }

    void later(long id, Duration in) {
        var sql = """
                update message set due_at = now() + make_interval(secs => :in)
                where id = :id and state = 'DUE'""";
        jdbc.sql(sql).param("id", id).param("in", in.toSeconds()).update();
    }

    public List<Seen> of(String purchase) {
        return jdbc.sql("""
                select channel, kind, state, coalesce(sent_at, at) from message
                where purchase_id = :purchase order by id""")
                .param("purchase", purchase)
                .query((row, _) -> new Seen(
                        Channel.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<Due<Message>> claim(int most) {
        return jdbc.sql("""
                with due as (
                  select id from message where due_at <= now()
                  order by due_at limit (select :most) for update skip locked)
                update message m set due_at = now() + make_interval(secs => :lease), asks = asks + 1
                from due where m.id = due.id
                returning m.id, m.purchase_id, m.kind, m.channel, m.asks""")
                .param("most", most)
                .param("lease", LEASE.toSeconds())
                .query((row, _) -> due(row))
                .list();
    }

    private Due<Message> claimed(String id) {
        return jdbc.sql("select id, purchase_id, kind, channel, asks from message where id = :id")
                .param("id", Long.parseLong(id))
                .query((row, _) -> due(row))
                .single();
    }

    private static Due<Message> due(ResultSet row) throws SQLException {
        return due(new Message(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Channel.valueOf(row.getString(4)),
                row.getInt(5),
                null));
    }

    @Override
    public Claims<Message> claims() {
        return claims;
    }

    private static Due<Message> due(Message message) {
        return new Due<>("SEND", Long.toString(message.id()), message.asks(), message);
    }

    /** Takes a message whose lease began in the statement that wrote it. */
    public void handOver(Message message) {
        handed.over(due(message));
    }

    @Override
    public List<Due<Message>> handed(int most) {
        return handed.take(most);
    }
}
