package ng.powerpay.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was posted in each period of Lagos days, by account, by the gateway or vendor of the same
 * entry, and by the entry's kind. Days that are well over are added up once and written down; the
 * others are added up when asked. The answers are the same either way.
 */
public final class DailySums {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    /** No transaction lasts that long; and ten minutes between the clocks. */
    private static final Duration OVER = Duration.ofMinutes(70);

    private static final int MOST_DAYS_A_TURN = 62;

    /** All postings from then to then, with what is added up by. */
    private static final String LINES = """
            lines as (
              select at, account, amount_kobo,
                coalesce(max(account) filter (where account like 'gateway:%' or account like 'vendor:%')
                  over (partition by purchase_id, entry), '') as provider,
                case when purchase_id is null then 'other'
                  else regexp_replace(split_part(entry, '/', 2), '-[0-9]+$', '') end as kind
              from posting where at >= :from and at < :until)
            """;

    private static final String KEPT = """
            select date_trunc(:unit, day::timestamp)::date as begins, account, provider, kind,
              sum(postings)::bigint as postings, sum(amount_kobo)::bigint as amount_kobo
            from ledger_day_sum where day >= :from and day <= :to group by 1, 2, 3, 4""";

    private static final String LIVE = "with " + LINES + """
            select date_trunc(:unit, at at time zone 'Africa/Lagos')::date as begins, account, provider, kind,
              count(*) as postings, sum(amount_kobo)::bigint as amount_kobo
            from lines group by 1, 2, 3, 4""";

    private static final String MISSING = """
            select d::date from generate_series(:from::date, :to::date, interval '1 day') d
            where not exists (select from ledger_day l where l.day = d::date) order by 1""";

    private static final String NEXT = """
            select coalesce((select max(day) + 1 from ledger_day),
              (select (min(at) at time zone 'Africa/Lagos')::date from posting where account = 'customer-funds'))""";

    /** How finely. */
    public enum Unit {
        DAY,
        MONTH
    }

    /**
     * A sum.
     *
     * @param begins the first day of the period, in Lagos
     * @param provider the account of the entry's gateway or vendor, such as gateway:paystack; else empty
     * @param kind the entry's name without purchase and number: paid, vended, refunded
     * @param postings how many
     * @param amount debits positive, credits negative
     */
    public record Sum(LocalDate begins, String account, String provider, String kind, long postings, Kobo amount) {}

    private record Key(LocalDate begins, String account, String provider, String kind) {}

    private record Amount(long postings, Kobo kobo) {}

    private record Days(LocalDate from, LocalDate to) {}

    private final JdbcClient jdbc;
    private final Reader reader;

    /** @param reader for what is only read */
    public DailySums(JdbcClient jdbc, Reader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * From this day to that one, both included, in the order of days and accounts.
     *
     * @param unit a month in which the days begin or end in the middle counts these days only
     */
    public List<Sum> of(LocalDate from, LocalDate to, Unit unit) {
        return reader.read(database -> {
            var sums = new ArrayList<>(kept(database, from, to, unit));
            for (var days : missing(database, from, to)) {
                sums.addAll(live(database, days, unit));
            }
            return merged(sums);
        });
    }

    private static List<Sum> merged(List<Sum> sums) {
        var order = java.util.Comparator.comparing(Key::begins)
                .thenComparing(Key::account)
                .thenComparing(Key::provider)
                .thenComparing(Key::kind);
        var all = new TreeMap<Key, Amount>(order);
        for (var one : sums) {
            all.merge(
                    new Key(one.begins(), one.account(), one.provider(), one.kind()),
                    new Amount(one.postings(), one.amount()),
                    (a, b) -> new Amount(a.postings() + b.postings(), a.kobo().plus(b.kobo())));
        }
        return all.entrySet().stream()
                .map(one -> new Sum(
                        one.getKey().begins(),
                        one.getKey().account(),
                        one.getKey().provider(),
                        one.getKey().kind(),
                        one.getValue().postings(),
                        one.getValue().kobo()))
                .toList();
    }

    private static List<Sum> kept(JdbcClient database, LocalDate from, LocalDate to, Unit unit) {
        return sums(database.sql(KEPT)
                .param("unit", unit.name())
                .param("from", from)
                .param("to", to));
    }

    private static List<Sum> live(JdbcClient database, Days days, Unit unit) {
        return sums(database.sql(LIVE)
                .param("unit", unit.name())
                .param("from", begin(days.from()).atOffset(ZoneOffset.UTC))
                .param("until", begin(days.to().plusDays(1)).atOffset(ZoneOffset.UTC)));
    }

    private static List<Sum> sums(JdbcClient.StatementSpec question) {
        return question.query((row, _) -> new Sum(
                        row.getObject("begins", LocalDate.class),
                        row.getString("account"),
                        row.getString("provider"),
                        row.getString("kind"),
                        row.getLong("postings"),
                        new Kobo(row.getLong("amount_kobo"))))
                .list();
    }

    /** Those not written down, in stretches. */
    private static List<Days> missing(JdbcClient database, LocalDate from, LocalDate to) {
        var days = database.sql(MISSING)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
        var stretches = new ArrayList<Days>();
        for (var day : days) {
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.to().plusDays(1).equals(day)) {
                stretches.set(stretches.size() - 1, new Days(last.from(), day));
            } else {
                stretches.add(new Days(day, day));
            }
        }
        return stretches;
    }

    /**
     * Writes down the days that are well over, the oldest first. Nothing is written of a day while
     * a transaction runs that began before its end; the next turn does it.
     *
     * @return how many days were written
     */
    public int writeDown(Instant now) {
        var last = LocalDate.ofInstant(now.minus(OVER), LAGOS).minusDays(1);
        var next = next();
        var written = 0;
        while (next != null && !next.isAfter(last) && written < MOST_DAYS_A_TURN && writeDown(next)) {
            next = next.plusDays(1);
            written++;
        }
        return written;
    }

    /** After the newest; in the beginning the day on which customers first paid. */
    private @Nullable LocalDate next() {
        return jdbc.sql(NEXT)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private boolean writeDown(LocalDate day) {
        var sql = """
                with made as (
                  insert into ledger_day (day) select :day
                  where not exists (select from pg_stat_activity
                                    where datname = current_database() and xact_start < :until)
                  on conflict do nothing returning day),
                """ + LINES + """
                , summed as (
                  insert into ledger_day_sum (day, account, provider, kind, postings, amount_kobo)
                  select made.day, account, provider, kind, count(*), sum(amount_kobo)
                  from made cross join lines group by made.day, account, provider, kind)
                select count(*) from made""";
        return jdbc.sql(sql)
                        .param("day", day)
                        .param("from", begin(day).atOffset(ZoneOffset.UTC))
                        .param("until", begin(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(LAGOS).toInstant();
    }
}
