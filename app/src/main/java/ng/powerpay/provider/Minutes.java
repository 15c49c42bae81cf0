package ng.powerpay.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calls of all processes by the minute, in PostgreSQL. */
final class Minutes implements Measurements.Book {

    /** Older rows are deleted. */
    static final Duration KEPT = Duration.ofDays(35);

    /** A company's vendors together, each gateway apart. */
    private static final String BY_SUBJECT = """
            with seen as (
              select minute, kind, case kind when 'GATEWAY' then name else company end as subject,
                case kind when 'GATEWAY' then '*' else channel end as channel,
                sum(ok)::bigint as ok, sum(failed)::bigint as failed, sum(slow)::bigint as slow
              from provider_minute where minute >= :from and minute < :until group by 1, 2, 3, 4)
            """;

    private static final String IS_DOWN = "failed > ok";
    private static final String IS_SLOW = "failed <= ok and slow > 0 and 2 * slow >= ok";

    private final JdbcClient jdbc;

    Minutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one order for all processes, so that none waits for another in a circle. */
    @Override
    public void add(List<Measurements.Minute> minutes) {
        var sorted = minutes.stream()
                .sorted(Comparator.comparingLong(Measurements.Minute::number)
                        .thenComparing(minute -> minute.key().toString()))
                .toList();
        jdbc.sql("""
                insert into provider_minute as m
                  (minute, kind, name, company, channel, ok, failed, slow, took_ms)
                select to_timestamp(minute * 60), kind, name, company, channel, ok, failed, slow, took_ms
                from unnest(:minutes::bigint[], :kinds::text[], :names::text[], :companies::text[],
                    :channels::text[], :ok::bigint[], :failed::bigint[], :slow::bigint[], :took::bigint[])
                  as new(minute, kind, name, company, channel, ok, failed, slow, took_ms)
                on conflict (minute, kind, name, company, channel) do update
                  set ok = m.ok + excluded.ok, failed = m.failed + excluded.failed,
                    slow = m.slow + excluded.slow, took_ms = m.took_ms + excluded.took_ms""")
                .param("minutes", numbers(sorted, Measurements.Minute::number))
                .param("kinds", texts(sorted, key -> key.kind().name()))
                .param("names", texts(sorted, Measurements.Key::name))
                .param("companies", texts(sorted, Measurements.Key::company))
                .param("channels", texts(sorted, Measurements.Key::channel))
                .param("ok", numbers(sorted, minute -> minute.numbers()[Series.OK]))
                .param("failed", numbers(sorted, minute -> minute.numbers()[Series.FAILED]))
                .param("slow", numbers(sorted, minute -> minute.numbers()[Series.SLOW]))
                .param("took", numbers(sorted, minute -> minute.numbers()[Series.TOOK]))
                .update();
    }

    private static Long[] numbers(List<Measurements.Minute> minutes, ToLongFunction<Measurements.Minute> of) {
        return minutes.stream().mapToLong(of).boxed().toArray(Long[]::new);
    }

    private static String[] texts(List<Measurements.Minute> minutes, Function<Measurements.Key, String> of) {
        return minutes.stream().map(minute -> of.apply(minute.key())).toArray(String[]::new);
    }

    @Override
    public Map<Measurements.Key, Window> lately() {
        var found = new HashMap<Measurements.Key, Window>();
        jdbc.sql("""
                select kind, name, company, channel, sum(ok)::bigint, sum(failed)::bigint, sum(slow)::bigint
                from provider_minute where minute > now() - interval '4 minutes' group by 1, 2, 3, 4""").query(row -> {
            var key = new Measurements.Key(
                    Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4));
            var ok = row.getLong(5);
            var failed = row.getLong(6);
            found.put(key, new Window(ok, failed, row.getLong(7), ok == 0 ? failed : 0));
        });
        return found;
    }

    /** {@link Health.OfCompanies} by the last three minutes. */
    Map<String, Health> companies() {
        var sums = new HashMap<String, Window>();
        lately().forEach((key, window) -> {
            if (key.kind() == Kind.VENDOR && !key.company().equals(Measurements.ALL)) {
                sums.merge(key.company(), window, Window::plus);
            }
        });
        var all = new HashMap<String, Health>();
        sums.forEach((company, sum) -> all.put(company, Health.of(sum)));
        return all;
    }

    /** By the hour; a subject nobody asked in an hour has none for it. */
    List<Hour> hours(Instant from, Instant until) {
        return jdbc.sql(BY_SUBJECT + """
                select kind, subject, channel, date_trunc('hour', minute, 'UTC'), sum(ok)::bigint,
                  sum(failed)::bigint, count(*) filter (where %s), count(*) filter (where %s)
                from seen group by 1, 2, 3, 4""".formatted(IS_DOWN, IS_SLOW))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Hour(
                        new Subject(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getLong(5),
                        row.getLong(6),
                        row.getInt(7),
                        row.getInt(8)))
                .list();
    }

    /** When its present trouble began: the first minute with trouble after the last one without. */
    Optional<Instant> troubleSince(Subject subject, Instant from, Instant until) {
        return jdbc.sql(BY_SUBJECT + """
                select min(minute) from seen
                where kind = :kind and subject = :subject and channel = :channel and minute > coalesce(
                  (select max(minute) from seen where kind = :kind and subject = :subject
                    and channel = :channel and not (%s) and not (%s)), '-infinity')""".formatted(IS_DOWN, IS_SLOW))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("kind", subject.kind().name())
                .param("subject", subject.name())
                .param("channel", subject.channel())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    void forget() {
        jdbc.sql("delete from provider_minute where minute < now() - make_interval(days => ?)")
                .param((int) KEPT.toDays())
                .update();
    }
}
