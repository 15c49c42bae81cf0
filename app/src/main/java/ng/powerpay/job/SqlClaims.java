package ng.powerpay.job;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbered claims on the rows of one table in PostgreSQL, each method one guarded statement. A
 * claim gives the next even number and taking it over the odd one after it, so that no number comes
 * twice and a try counts once, whether who claimed it made it or another ({@link #tries}).
 *
 * @param <T> a row as its step wants it
 */
public final class SqlClaims<T> implements Claims<T> {

    /**
     * Where the rows are.
     *
     * @param name of the table, known as {@code t}
     * @param key finds the row of the id {@code c.id}, by an index
     * @param counter the column that counts claims
     * @param ids what every id looks like
     */
    public record Table(String name, String key, String counter, Pattern ids) {

        private String in(String sql) {
            return sql.formatted(name, key, counter);
        }
    }

    /** The number of a row's first claim. */
    public static final int FIRST = 2;

    private final JdbcClient jdbc;
    private final Table table;
    private final Duration lease;
    private final Function<String, DueWork.Due<T>> read;
    private final String move;
    private final String look;
    private final String giveBack;
    private final String inherit;

    /**
     * @param lease for which a row is taken
     * @param read a row that was taken, as it stands now
     */
    public SqlClaims(JdbcClient jdbc, Table table, Duration lease, Function<String, DueWork.Due<T>> read) {
        this.jdbc = jdbc;
        this.table = table;
        this.lease = lease;
        this.read = read;
        this.move = table.in("""
                update %1$s t set holder = null, due_at = now() + make_interval(secs => :in), %3$s = t.%3$s + :step
                from unnest(:ids::text[], :claims::int[]) as c(id, claim)
                where %2$s and t.%3$s = c.claim and t.due_at is not null""");
        this.look = table.in("""
                select t.%3$s > :claim and t.due_at is not null
                from %1$s t, (select :id::text as id) c where %2$s""");
        this.giveBack = table.in("""
                update %1$s t set holder = null,
                    due_at = least(due_at, now() + make_interval(secs => power(2, least(t.%3$s / 2, 10) - 1)))
                from (select :id::text as id) c where %2$s and t.%3$s = :claim and t.due_at > now()""");
        this.inherit = table.in("""
                with left_behind as (
                  select ctid from %1$s
                  where due_at between now() and now() + make_interval(secs => :lease) and holder = :dead
                  for update skip locked)
                update %1$s t set due_at = now(), holder = null from left_behind l where t.ctid = l.ctid""");
    }

    /**
     * What claiming makes of the counter.
     *
     * @param counter the column, as the statement calls it
     */
    public static String next(String counter) {
        return "(" + counter + " / 2 + 1) * 2";
    }

    /** How many tries have begun when the counter stands here. */
    public static int tries(int counter) {
        return counter / 2;
    }

    @Override
    public Taking<T> take(String id, int claim) {
        if (claim < 1 || !table.ids().matcher(id).matches()) {
            return new Taking.Unknown<>();
        }
        if (move(List.of(new DueWork.Due<>("", id, claim, null)), lease, 1) == 1) {
            return new Taking.Taken<>(read.apply(id));
        }
        return jdbc.sql(look)
                .param("id", id)
                .param("claim", claim)
                .query(Boolean.class)
                .optional()
                .<Taking<T>>map(held -> held ? new Taking.Held<>() : new Taking.Over<>())
                .orElseGet(Taking.Unknown::new);
    }

    @Override
    public void told(List<DueWork.Due<T>> claimed, Duration wait) {
        move(claimed, wait, 0);
    }

    @Override
    public void putBack(List<DueWork.Due<T>> claimed, Duration in) {
        move(claimed, in, -2);
    }

    @Override
    public void giveBack(DueWork.Due<T> failed) {
        jdbc.sql(giveBack)
                .param("id", failed.id())
                .param("claim", failed.claim())
                .update();
    }

    @Override
    public void inherit(int dead) {
        jdbc.sql(inherit).param("lease", lease.toSeconds()).param("dead", dead).update();
    }

    private int move(List<DueWork.Due<T>> claimed, Duration in, int step) {
        return jdbc.sql(move)
                .param("in", in.toMillis() / 1000.0)
                .param("step", step)
                .param("ids", claimed.stream().map(DueWork.Due::id).toArray(String[]::new))
                .param("claims", claimed.stream().map(DueWork.Due::claim).toArray(Integer[]::new))
                .update();
    }
}
