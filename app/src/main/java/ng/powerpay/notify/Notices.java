package ng.powerpay.notify;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ng.powerpay.job.Alarm;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;

/**
 * The store of what is told that is about no purchase. A notice is kept, sealed, in the statement
 * that queues the message about it, and sent by the same worker and carriers as all messages; what
 * could not be sent while it was worth it is dropped.
 */
public final class Notices implements Letters {

    /** How often {@link #forget} is called for. */
    public static final Duration FORGETTING = Duration.ofMinutes(10);

    /** How long the rows stay after their content is gone. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Who gets it and what is in it. */
    private record Content(@Nullable String to, Map<String, String> values) {}

    private record Found(String kind, Language language, Content content) {}

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Alarm alarm;
    private final SecureRandom random = new SecureRandom();

    public Notices(JdbcClient jdbc, Seal seal, Alarm alarm) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.alarm = alarm;
    }

    /**
     * Queues it; it is sent within a moment.
     *
     * @throws IllegalArgumentException there is no text of this kind, or a value for it is missing
     */
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    /** Queues all of them, or none. */
    public void tell(List<Notice> notices) {
        var rows = Json.MAPPER.createArrayNode();
        notices.forEach(notice -> {
            var phone = notice.phone();
            var content = new Content(phone == null ? notice.email() : phone, notice.values());
            var found = new Found(notice.kind(), notice.language(), content);
            add(rows, found, phone == null ? Channel.EMAIL : Channel.SMS, notice.worth());
        });
        queue(rows);
    }

    /**
     * Queues the same for many subscriptions to web push, all of them or none.
     *
     * @param values {@code page} and {@code tag} among them, see {@link Letter.Push}
     */
    public void push(String kind, List<Long> subscriptions, Map<String, String> values, Duration worth) {
        var rows = Json.MAPPER.createArrayNode();
        for (var one : subscriptions) {
            add(rows, new Found(kind, Language.EN, new Content(one.toString(), values)), Channel.PUSH, worth);
        }
        queue(rows);
    }

    private void add(ArrayNode rows, Found found, Channel channel, Duration worth) {
        letter(found, channel); // what cannot be written is refused here
        var id = "N" + HexFormat.of().formatHex(fresh());
        var sealed = seal.seal(id, Json.MAPPER.writeValueAsString(found.content()));
        rows.addObject()
                .put("id", id)
                .put("kind", found.kind())
                .put("language", found.language().code())
                .put("channel", channel.name())
                .put("worth", worth.toSeconds())
                .put("sealed", Base64.getEncoder().encodeToString(sealed));
    }

    private void queue(ArrayNode rows) {
        if (rows.isEmpty()) {
            return;
        }
        var sql = """
                with given as (
                  select * from json_to_recordset(?::json) as n(
                    id text, kind text, language text, channel text, worth int, sealed text)),
                made as (
                  insert into notice (id, kind, language, sealed, worth_until)
                  select id, kind, language, decode(sealed, 'base64'), now() + make_interval(secs => worth) from given)
                insert into message (notice_id, kind, channel) select id, kind, channel from given""";
        jdbc.sql(sql).param(rows.toString()).update();
        alarm.ring();
    }

    private byte[] fresh() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Empty when it is not worth sending any more. */
    @Override
    public Optional<Letter> write(String notice, String kind, Channel channel) {
        return jdbc.sql("select kind, language, sealed from notice where id = ? and worth_until > now()"
                        + " and sealed is not null")
                .param(notice)
                .query((row, _) -> found(notice, row))
                .optional()
                .map(found -> letter(found, channel));
    }

    private Found found(String id, ResultSet row) throws SQLException {
        var content = Json.MAPPER.readValue(seal.open(id, row.getBytes(3)), Content.class);
        return new Found(row.getString(1), Language.of(row.getString(2)), content);
    }

    private static Letter letter(Found found, Channel channel) {
        var key = "notice." + found.kind();
        var to = String.valueOf(found.content().to());
        var values = found.content().values();
        var language = found.language();
        return switch (channel) {
            case SMS -> new Letter.Sms(to, Gsm7.plain(Texts.say(language, key, values)));
            case EMAIL -> {
                var text = Texts.say(language, key, values);
                var subject = Texts.say(language, key + ".subject", values);
                yield Letter.Mail.plain(to, subject, language, text);
            }
            case PUSH -> new Letter.Push(to, found.kind(), values, given(values, "page"), given(values, "tag"));
        };
    }

    private static String given(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** Forgets the content of what is not worth sending any more, and in time that it was. */
    public void forget() {
        jdbc.sql("update notice set sealed = null where worth_until < now() and sealed is not null")
                .update();
        jdbc.sql("""
                with old as (
                  delete from notice where at < now() - make_interval(secs => ?) and sealed is null returning id)
                delete from message m using old where m.notice_id = old.id""").param(KEPT.toSeconds()).update();
    }
}
