package ng.powerpay.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The chain as people read it: each act once, as it ended. */
final class AuditLog {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** An act is told by its end; by its beginning only while there is no end. */
    private static final String ENDED = """
             from audit_entry a
            where (a.outcome <> 'BEGUN' or not exists (select from audit_entry e where e.begun = a.number))""";

    /**
     * What is looked for.
     *
     * @param act how it begins
     * @param before entries with smaller numbers only
     */
    record Filter(
            @Nullable String who,
            @Nullable String act,
            @Nullable String subject,
            Entry.@Nullable Outcome outcome,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before) {

        static Filter of(@Nullable String who, @Nullable String act, @Nullable String subject) {
            return new Filter(who, act, subject, null, null, null, null);
        }

        Filter at(Entry.@Nullable Outcome ended, @Nullable Instant first, @Nullable Instant last) {
            return new Filter(who, act, subject, ended, first, last, before);
        }

        Filter before(@Nullable Long number) {
            return new Filter(who, act, subject, outcome, from, until, number);
        }
    }

    /** @param details texts by name */
    record AuditSeen(
            long number,
            Instant at,
            String who,
            String roles,
            String act,
            String subject,
            Entry.Outcome outcome,
            String address,
            String correlation,
            Map<String, String> details) {

        private static AuditSeen of(Entry entry) {
            var act = entry.act();
            var who = act.who();
            return new AuditSeen(
                    entry.number(),
                    entry.at(),
                    who.name(),
                    who.roles(),
                    act.what(),
                    act.subject(),
                    act.outcome(),
                    who.address(),
                    who.correlation(),
                    Json.MAPPER.readValue(act.details(), TEXTS));
        }
    }

    private final Reader reader;

    AuditLog(Reader reader) {
        this.reader = reader;
    }

    /** Newest first. */
    List<AuditSeen> page(Filter filter, int most) {
        var conditions = conditions(filter);
        return reader.read(jdbc -> asked(jdbc, conditions, most).query(Chain.ROW).list().stream()
                .map(AuditSeen::of)
                .toList());
    }

    private static JdbcClient.StatementSpec asked(JdbcClient jdbc, Map<String, Object> conditions, int most) {
        var sql = "select " + Chain.COLUMNS + ENDED + String.join("", texts(conditions))
                + " order by a.number desc limit :most";
        return jdbc.sql(sql).params(conditions).param("most", most);
    }

    private static List<String> texts(Map<String, Object> conditions) {
        var texts = new ArrayList<String>();
        conditions
                .keySet()
                .forEach(name -> texts.add(
                        switch (name) {
                            case "act" -> " and a.act like :act";
                            case "under" -> "";
                            case "subject" -> " and (a.subject = :subject or a.subject like :under)";
                            case "from" -> " and a.at >= :from";
                            case "until" -> " and a.at < :until";
                            case "before" -> " and a.number < :before";
                            default -> " and a." + name + " = :" + name;
                        }));
        return texts;
    }

    private static Map<String, Object> conditions(Filter filter) {
        var all = new HashMap<String, Object>();
        put(all, "who", filter.who());
        put(all, "act", filter.act() == null ? null : literal(filter.act()) + "%");
        put(all, "subject", filter.subject());
        put(all, "under", filter.subject() == null ? null : literal(filter.subject()) + "/%");
        put(all, "outcome", filter.outcome() == null ? null : filter.outcome().name());
        put(all, "from", filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC));
        put(all, "until", filter.until() == null ? null : filter.until().atOffset(ZoneOffset.UTC));
        put(all, "before", filter.before());
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
