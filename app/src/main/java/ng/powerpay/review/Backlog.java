package ng.powerpay.review;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ng.powerpay.purchase.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits to be carried on, as of the last look: how many purchases stand in each state that is
 * not
 * an end, and how long the oldest row of each kind of work has been due. Reads only indexes of what
 * is
 * due, never finished purchases.
 */
final class Backlog {

    /**
     * One kind of work in one state.
     *
     * @param due those that should be at work now
     * @param oldestSeconds since the oldest of these was due; 0 when none is
     */
    record Line(String work, String state, long rows, long due, long oldestSeconds) {}

    private static final String SQL = """
            select work, state, count(*), count(*) filter (where due_at <= now()),
              greatest(0, extract(epoch from now() - min(due_at)))::bigint
            from (select 'purchase' as work, state, due_at from purchase where due_at is not null
              union all select 'refund', 'REFUNDING', due_at from refund where due_at is not null
              union all select 'hint', '', due_at from webhook_event where due_at is not null
              union all select 'message', '', due_at from message where due_at is not null) as waiting
            group by work, state""";

    private final JdbcClient jdbc;
    private volatile List<Line> lines = List.of();

    Backlog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void look() {
        lines = jdbc.sql(SQL)
                .query((row, _) ->
                        new Line(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    void measure(MeterRegistry registry) {
        for (var state : List.of(State.AWAITING_PAYMENT, State.PAID, State.VENDING, State.REFUNDING)) {
            Gauge.builder(
                            "powerpay.purchases.open",
                            () -> sum(line -> line.state().equals(state.name())))
                    .description("purchases that stand in a state which is not an end")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (var work : List.of("purchase", "refund", "hint", "message")) {
            Gauge.builder(
                            "powerpay.work.oldest.seconds",
                            () -> of(work).mapToLong(Line::oldestSeconds).max().orElse(0))
                    .description("since the oldest row that nobody carried on was due")
                    .tag("work", work)
                    .register(registry);
            Gauge.builder(
                            "powerpay.work.due",
                            () -> of(work).mapToLong(Line::due).sum())
                    .description("rows that are due now")
                    .tag("work", work)
                    .register(registry);
        }
    }

    private Stream<Line> of(String work) {
        return lines.stream().filter(line -> line.work().equals(work));
    }

    private long sum(Predicate<Line> which) {
        return lines.stream().filter(which).mapToLong(Line::rows).sum();
    }
}
