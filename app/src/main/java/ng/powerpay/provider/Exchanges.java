package ng.powerpay.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of what providers were asked and answered. Calls are handed to a queue and written by
 * one
 * thread, many at once and without waiting for the disk: a crash may lose the last second of them,
 * and whatever the queue has no room for is dropped and counted. No purchase waits for it or fails.
 */
public final class Exchanges implements AutoCloseable {

    /** A call as it was made; made presentable by the writing thread. */
    record Raw(
            Instant at,
            String provider,
            String call,
            @Nullable String query,
            @Nullable String purchase,
            String status,
            long tookMillis,
            byte @Nullable [] request,
            byte @Nullable [] answer) {}

    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);
    private static final int MOST_WAITING = 2_048;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_DELETED_AT_ONCE = 5_000;
    private static final int MOST_TURNS = 100;
    private static final int KEPT_DAYS = 90;
    private static final Duration GATHERING = Duration.ofMillis(200);

    private final ArrayBlockingQueue<Raw> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final JdbcClient jdbc;
    private final Thread writer;
    private volatile boolean open = true;

    public Exchanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.writer = Thread.ofPlatform().daemon().name("exchanges").start(this::loop);
    }

    /** Never waits. */
    void keep(Raw call) {
        if (!open || !queue.offer(call)) {
            dropped.incrementAndGet();
        }
    }

    /** How many calls could not be kept since the start. */
    public long dropped() {
        return dropped.get();
    }

    private void loop() {
        var batch = new ArrayList<Raw>(MOST_AT_ONCE);
        try {
            while (open || !queue.isEmpty()) {
                var first = queue.poll(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MOST_AT_ONCE - 1);
                    write(batch);
                    rest(batch.size());
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            dropped.addAndGet(queue.size());
        }
    }

    /** Writes what is waiting now, for a process that may stand still afterwards. */
    void flush() {
        var batch = new ArrayList<Raw>();
        while (queue.drainTo(batch, MOST_AT_ONCE) > 0) {
            write(batch);
            batch.clear();
        }
    }

    /** Lets a batch gather, unless there is more than one batch holds. */
    private void rest(int written) throws InterruptedException {
        if (open && written < MOST_AT_ONCE) {
            Thread.sleep(GATHERING);
        }
    }

    private void write(List<Raw> batch) {
        try {
            insert(batch.stream().map(Exchanges::shown).toList());
        } catch (RuntimeException | Error e) {
            dropped.addAndGet(batch.size());
            LOG.error("{} exchanges are lost: {}", batch.size(), e.toString());
        }
    }

    private static Exchange shown(Raw raw) {
        var query = raw.query() == null ? "" : Redaction.of("?" + raw.query() + "\n");
        return new Exchange(
                raw.at(),
                cut(raw.provider(), 40),
                cut(Redaction.of(raw.call()), 200),
                raw.purchase(),
                cut(raw.status(), 200),
                raw.tookMillis(),
                Redaction.kept(query + Redaction.of(raw.request())),
                Redaction.of(raw.answer()));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The setting holds for this one statement's transaction. */
    private void insert(List<Exchange> all) {
        jdbc.sql("""
                with soon as materialized (select set_config('synchronous_commit', 'off', true) as setting)
                insert into exchange (at, provider, call, purchase_id, status, took_ms, request, answer)
                select new.at::timestamptz, provider, call, purchase_id, status, took_ms, request, answer
                from soon, unnest(:at::text[], :providers::text[], :calls::text[], :purchases::text[],
                    :statuses::text[], :took::bigint[], :requests::text[], :answers::text[])
                  as new(at, provider, call, purchase_id, status, took_ms, request, answer)
                where soon.setting is not null""")
                .param("at", texts(all, one -> one.at().toString()))
                .param("providers", texts(all, Exchange::provider))
                .param("calls", texts(all, Exchange::call))
                .param("purchases", texts(all, Exchange::purchase))
                .param("statuses", texts(all, Exchange::status))
                .param("took", all.stream().map(Exchange::tookMillis).toArray(Long[]::new))
                .param("requests", texts(all, Exchange::request))
                .param("answers", texts(all, Exchange::answer))
                .update();
    }

    private static String[] texts(List<Exchange> all, Function<Exchange, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    /** Everything said about a purchase, oldest first; the first 200. */
    public List<Exchange> about(String purchase) {
        return jdbc.sql("select * from exchange where purchase_id = ? order by id limit 200")
                .param(purchase)
                .query((row, _) -> read(row))
                .list();
    }

    /** The newest first. */
    public List<Exchange> last(String provider, int most) {
        return jdbc.sql("select * from exchange where provider = ? order by id desc limit ?")
                .params(provider, most)
                .query((row, _) -> read(row))
                .list();
    }

    private static Exchange read(ResultSet row) throws SQLException {
        return new Exchange(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("provider"),
                row.getString("call"),
                row.getString("purchase_id"),
                row.getString("status"),
                row.getLong("took_ms"),
                row.getString("request"),
                row.getString("answer"));
    }

    /** Deletes what is older than 90 days: it lies together, so little else is looked at. */
    void forget() {
        var turns = 0;
        while (turns++ < MOST_TURNS && forgetSome() == MOST_DELETED_AT_ONCE) {
            LOG.info("{} exchanges older than {} days are deleted", MOST_DELETED_AT_ONCE, KEPT_DAYS);
        }
    }

    private int forgetSome() {
        return jdbc.sql("""
                delete from exchange where ctid = any (array(
                  select ctid from exchange
                  where at < now() - make_interval(days => ?)
                  limit ?))""").params(KEPT_DAYS, MOST_DELETED_AT_ONCE).update();
    }

    /** Writes what is waiting, then stops. */
    @Override
    public void close() {
        open = false;
        try {
            if (!writer.join(Duration.ofSeconds(3))) {
                writer.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
