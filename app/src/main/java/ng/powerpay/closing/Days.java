package ng.powerpay.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/**
 * The store of days. That a closed day stays closed, is closed only when it is over, compared and
 * settled, and opened again only by two people is the tables' to say.
 */
final class Days {

    private static final String ROWS = """
            select d.day, done.id as run_id, done.done_at, done.sides, done.covered, i.items, i.open,
              exists (select from reconcile_run r where r.day = d.day and r.state = 'DUE'
                and (r.asked_by = 'PERSON' or r.due_at <= now() or r.claims > 0)) as comparing,
              exists (select from reconcile_run r where r.day = d.day and r.state = 'FAILED'
                and r.id > coalesce(done.id, 0)) as failed,
              c.*
            from (select g::date as day from generate_series(:from::date, :to::date, interval '1 day') g) d
            left join lateral (
              select id, done_at, report->'sides' as sides, report->'covered' as covered from reconcile_run r
              where r.day = d.day and r.state = 'DONE' order by id desc limit 1) done on true
            left join lateral (
              select count(*) as items, count(*) filter (where not settled) as open from day_item i
              where i.day = d.day) i on true
            left join lateral (
              select number, run_id as closed_run, reason, who, agreed_by, at from day_closing x
              where x.day = d.day order by number desc limit 1) c on true
            order by d.day desc""";

    private final JdbcClient jdbc;

    Days(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both included, the newest first. */
    List<DayRow> of(LocalDate from, LocalDate to) {
        return jdbc.sql(ROWS)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> day(row))
                .list();
    }

    DayRow one(LocalDate day) {
        return of(day, day).getFirst();
    }

    private static DayRow day(ResultSet row) throws SQLException {
        var number = row.getObject("number", Integer.class);
        var closing = number == null ? null : closing(row, number);
        return new DayRow(
                row.getObject("day", LocalDate.class),
                state(row, closing),
                row.getObject("run_id", Long.class),
                instant(row, "done_at"),
                list(row.getString("sides"), new TypeReference<>() {}),
                list(row.getString("covered"), new TypeReference<>() {}),
                row.getLong("items"),
                row.getLong("open"),
                closing);
    }

    private static DayRow.State state(ResultSet row, DayRow.@Nullable DayClosing closing) throws SQLException {
        if (closing != null && closing.closes()) {
            return DayRow.State.CLOSED;
        }
        if (row.getBoolean("comparing")) {
            return DayRow.State.COMPARING;
        }
        if (row.getBoolean("failed")) {
            return DayRow.State.FAILED;
        }
        if (row.getObject("run_id") == null) {
            return DayRow.State.NOT_COMPARED;
        }
        if (row.getLong("open") > 0) {
            return DayRow.State.OPEN;
        }
        return row.getLong("items") > 0 ? DayRow.State.SETTLED : DayRow.State.CLEAN;
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null || json.equals("null") ? List.of() : Json.MAPPER.readValue(json, type);
    }

    private static DayRow.DayClosing closing(ResultSet row, int number) throws SQLException {
        return new DayRow.DayClosing(
                number,
                row.getObject("closed_run", Long.class),
                row.getString("reason"),
                row.getString("who"),
                row.getString("agreed_by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Every closing and opening again, the newest first. */
    List<DayRow.DayClosing> history(LocalDate day) {
        return jdbc.sql("select *, run_id as closed_run from day_closing where day = :day order by number desc")
                .param("day", day)
                .query((row, _) -> closing(row, row.getInt("number")))
                .list();
    }

    /** What waits for people first. */
    List<DayFile.DayDifference> items(LocalDate day) {
        return jdbc.sql("select * from day_item where day = :day order by settled, kind, provider, reference")
                .param("day", day)
                .query((row, _) -> new DayFile.DayDifference(
                        row.getString("kind"),
                        row.getString("provider"),
                        row.getString("reference"),
                        row.getString("purchase_id"),
                        kobo(row, "theirs_kobo"),
                        kobo(row, "ours_kobo"),
                        row.getString("done"),
                        row.getObject("case_id", Long.class),
                        row.getString("case_decision"),
                        row.getString("explanation"),
                        row.getString("explained_by"),
                        row.getBoolean("settled")))
                .list();
    }

    private static @Nullable Kobo kobo(ResultSet row, String column) throws SQLException {
        var amount = row.getObject(column, Long.class);
        return amount == null ? null : new Kobo(amount);
    }

    /** The newest first. */
    List<DayFile.DayComparison> runs(LocalDate day, int most) {
        return jdbc.sql("""
                select *, (report->>'looked')::int as looked, (report->>'matched')::int as matched,
                  jsonb_array_length(report->'differences') as differences
                from reconcile_run where day = :day order by id desc limit :most""")
                .param("day", day)
                .param("most", most)
                .query((row, _) -> new DayFile.DayComparison(
                        row.getLong("id"),
                        row.getString("asked_by").equals("DAILY"),
                        row.getString("state"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        instant(row, "done_at"),
                        row.getObject("looked", Integer.class),
                        row.getObject("matched", Integer.class),
                        row.getObject("differences", Integer.class),
                        List.of((String[]) row.getArray("covers").getArray())))
                .list();
    }

    List<DayFile.DayFloat> floats(LocalDate day, int most) {
        return jdbc.sql("""
                select f.* from float_reading f join reconcile_run r on r.id = f.run_id
                where r.day = :day order by f.run_id desc, f.vendor limit :most""")
                .param("day", day)
                .param("most", most)
                .query((row, _) -> new DayFile.DayFloat(
                        row.getLong("run_id"),
                        row.getString("vendor"),
                        new Kobo(row.getLong("balance_kobo")),
                        new Kobo(row.getLong("booked_kobo")),
                        new Kobo(row.getLong("doubt_kobo")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The comparison that a person asked for and that waits or runs. */
    List<Long> asked(LocalDate day) {
        return jdbc.sql("""
                select id from reconcile_run where day = :day and state = 'DUE' and asked_by = 'PERSON'
                order by id limit 1""").param("day", day).query((row, _) -> row.getLong(1)).list();
    }

    /**
     * Whatever is known of that difference now is what is explained; false when there is none
     * without a case.
     */
    boolean explain(LocalDate day, Explaining difference, String who) {
        return jdbc.sql("""
                insert into day_explanation (day, kind, provider, reference, theirs_kobo, ours_kobo, text, who)
                select day, kind, provider, reference, theirs_kobo, ours_kobo, :text, :who from day_item
                where day = :day and kind = :kind and provider = :provider and reference = :reference
                  and case_id is null limit 1""")
                        .param("day", day)
                        .param("kind", difference.kind())
                        .param("provider", difference.provider())
                        .param("reference", difference.reference())
                        .param("text", difference.text())
                        .param("who", who)
                        .update()
                == 1;
    }

    /** @return false when the day is not as it was thought to be */
    boolean close(DayRow day, long run, String reason, String who) {
        return written(jdbc.sql("""
                insert into day_closing (day, number, run_id, reason, who)
                values (:day, :number, :run, :reason, :who)""")
                .param("day", day.day())
                .param("number", day.version() + 1)
                .param("run", run)
                .param("reason", reason)
                .param("who", who));
    }

    /** @return false when it is open already */
    boolean reopen(LocalDate day, int number, String reason, Two people) {
        return written(jdbc.sql("""
                insert into day_closing (day, number, reason, who, agreed_by)
                values (:day, :number, :reason, :who, :agreed)""")
                .param("day", day)
                .param("number", number)
                .param("reason", reason)
                .param("who", people.maker())
                .param("agreed", people.approver()));
    }

    private static boolean written(JdbcClient.StatementSpec closing) {
        try {
            return closing.update() == 1;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    /** Who proposed it, and who agreed. */
    record Two(String maker, String approver) {}
}
