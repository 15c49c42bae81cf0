package ng.powerpay.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Work;
import ng.powerpay.platform.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of comparisons. Today's row is always there and due tomorrow morning, so a day is
 * compared once, by whichever server claims it, and late rather than never.
 */
public final class Runs implements DueWork<Run> {

    static final int MOST_CLAIMS = 6;
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(900);
    private static final Duration PLAN = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final LocalTime at;
    private long looked = Long.MIN_VALUE;
    private long planned = Long.MIN_VALUE;

    Runs(JdbcClient jdbc, LocalTime at) {
        this.jdbc = jdbc;
        this.at = at;
    }

    /** For a program that has no wiring; it asks and waits, and claims nothing. */
    public static Runs in(DataSource database) {
        return new Runs(JdbcClient.create(database), LocalTime.MIN);
    }

    /**
     * Has a day compared at once.
     *
     * @param covers what files brought, as {@code PROVIDER:KIND}
     * @return the number under which its end is found
     */
    public long ask(LocalDate day, Set<String> covers) {
        return jdbc.sql("""
                insert into reconcile_run (day, asked_by, covers) values (:day, 'PERSON', :covers) returning id""")
                .param("day", day)
                .param("covers", covers.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * What it found; empty while it is under way.
     *
     * @throws IllegalStateException when it was given up
     */
    public Optional<Report> report(long id) {
        return jdbc.sql("select state, report from reconcile_run where id = :id and state <> 'DUE'")
                .param("id", id)
                .query((row, _) -> {
                    if (row.getString("state").equals("FAILED")) {
                        throw new IllegalStateException("comparison " + id + " was given up; see the server's log");
                    }
                    return Json.MAPPER.readValue(row.getString("report"), Report.class);
                })
                .optional();
    }

    void done(Run run, Report report) {
        jdbc.sql("""
                update reconcile_run set state = 'DONE', due_at = null, done_at = now(), report = :report::jsonb
                where id = :id and state = 'DUE'""")
                .param("id", run.id())
                .param("report", Json.MAPPER.writeValueAsString(report))
                .update();
    }

    void again(Run run, Duration in) {
        jdbc.sql("""
                update reconcile_run set due_at = now() + make_interval(secs => :in)
                where id = :id and state = 'DUE'""").param("id", run.id()).param("in", in.toSeconds()).update();
    }

    /** No step could carry it on. */
    void giveUp(String id) {
        jdbc.sql("update reconcile_run set state = 'FAILED', due_at = null where id = :id and state = 'DUE'")
                .param("id", Long.parseLong(id))
                .update();
    }

    @Override
    public synchronized List<Due<Run>> claim(int most) {
        var now = System.nanoTime();
        if (looked != Long.MIN_VALUE && now - looked < LOOK.toNanos()) {
            return List.of();
        }
        looked = now;
        if (planned == Long.MIN_VALUE || now - planned > PLAN.toNanos()) {
            plan();
            planned = now;
        }
        return claimed();
    }

    /** Rows for today and for days that no server saw, at most a month of them. */
    private void plan() {
        jdbc.sql("""
                with today as (select (now() at time zone 'Africa/Lagos')::date as day)
                insert into reconcile_run (day, asked_by, due_at)
                select d::date, 'DAILY', (d::date + 1 + :at::time) at time zone 'Africa/Lagos'
                from today, generate_series(
                  greatest(coalesce((select max(day) + 1 from reconcile_run where asked_by = 'DAILY'), today.day),
                    today.day - 31), today.day, interval '1 day') as d
                on conflict do nothing""").param("at", at.toString()).update();
    }

    private List<Due<Run>> claimed() {
        return jdbc.sql("""
                with due as (
                  select id from reconcile_run where due_at <= now()
                  order by due_at limit 1 for update skip locked)
                update reconcile_run r set due_at = now() + make_interval(secs => :lease), claims = claims + 1,
                  started_at = now()
                from due where r.id = due.id
                returning r.*, array(select distinct unnest(o.covers) from reconcile_run o where o.day = r.day)
                  as all_covers""")
                .param("lease", LEASE.toSeconds())
                .query((row, _) -> due(row))
                .list();
    }

    private static Due<Run> due(ResultSet row) throws SQLException {
        var run = new Run(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getString("asked_by").equals("DAILY"),
                Set.of((String[]) row.getArray("all_covers").getArray()),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("claims"));
        var stuck = run.claims() > MOST_CLAIMS;
        return new Due<>(stuck ? Work.STUCK : "COMPARE", Long.toString(run.id()), run);
    }
}
