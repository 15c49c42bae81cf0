package ng.powerpay.overview;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the overview asks the database: only what was placed lately, and indexes of what waits. */
final class OverviewFigures {

    /** By the minute, and all together in the row without a minute. */
    private static final String PLACED = """
            select date_trunc('minute', p.created_at) as minute, count(*),
              count(*) filter (where p.state = 'VENDED'),
              count(*) filter (where p.state in ('REFUNDING', 'REFUNDED', 'REVIEW', 'WRITTEN_OFF')),
              coalesce(sum(p.paid_kobo), 0)::bigint,
              coalesce(sum(p.amount_kobo) filter (where p.state = 'VENDED'), 0)::bigint,
              coalesce(sum(p.units_tenths) filter (where p.state = 'VENDED'), 0)::bigint,
              coalesce(sum(p.refunded_kobo), 0)::bigint,
              case when grouping(date_trunc('minute', p.created_at)) = 1 then percentile_disc(0.5) within group (
                order by (extract(epoch from p.vended_at - p.paid_at) * 1000)::bigint) end,
              case when grouping(date_trunc('minute', p.created_at)) = 1 then percentile_disc(0.95) within group (
                order by (extract(epoch from p.vended_at - p.paid_at) * 1000)::bigint) end
            from purchase p where p.created_at >= :from and p.created_at < :until
            group by grouping sets ((date_trunc('minute', p.created_at)), ())""";

    private static final String WAITING = """
            select c.young, c.day, c.old, c.overdue, m.open, m.overdue, a.open, p.stuck
            from (select count(*) filter (where opened_at > now() - interval '1 hour') as young,
                count(*) filter (where opened_at <= now() - interval '1 hour'
                  and opened_at > now() - interval '1 day') as day,
                count(*) filter (where opened_at <= now() - interval '1 day') as old,
                count(*) filter (where deadline < now()) as overdue
              from review_case where decision is null) c,
              (select count(*) as open, count(*) filter (where due_at < now()) as overdue
                from complaint where state <> 'RESOLVED') m,
              (select count(*) as open from approval where state = 'PROPOSED' and expires_at > now()) a,
              (select count(*) as stuck from purchase
                where due_at is not null and due_at < now() - interval '5 minutes') p""";

    /** @param minutes by their beginning; those in which nothing was placed are missing */
    record Placed(Map<Instant, Overview.PlacedBar> minutes, Overview.Sums sums) {}

    private final Reader reader;

    OverviewFigures(Reader reader) {
        this.reader = reader;
    }

    /** @param until excluded */
    Placed placed(Instant from, Instant until) {
        return reader.read(database -> placed(database, from, until));
    }

    private static Placed placed(JdbcClient database, Instant from, Instant until) {
        var minutes = new TreeMap<Instant, Overview.PlacedBar>();
        var sums = new java.util.ArrayList<Overview.Sums>();
        database.sql(PLACED)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var minute = row.getObject(1, OffsetDateTime.class);
                    if (minute == null) {
                        sums.add(sums(row));
                    } else {
                        var at = minute.toInstant();
                        minutes.put(at, new Overview.PlacedBar(at, row.getLong(2), row.getLong(3), row.getLong(4)));
                    }
                });
        return new Placed(minutes, sums.getFirst());
    }

    private static Overview.Sums sums(ResultSet row) throws SQLException {
        var vended = row.getLong(3);
        var failed = row.getLong(4);
        return new Overview.Sums(
                row.getLong(2),
                vended,
                failed,
                vended + failed == 0 ? null : vended * 10_000 / (vended + failed),
                whole(row, 9),
                whole(row, 10),
                new Kobo(row.getLong(5)),
                new Kobo(row.getLong(6)),
                BigDecimal.valueOf(row.getLong(7), 1).toPlainString(),
                new Kobo(row.getLong(8)));
    }

    private static @Nullable Long whole(ResultSet row, int column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    Overview.Waiting waiting() {
        return reader.read(database -> database.sql(WAITING)
                .query((row, _) -> new Overview.Waiting(
                        List.of(row.getLong(1), row.getLong(2), row.getLong(3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)))
                .single());
    }
}
