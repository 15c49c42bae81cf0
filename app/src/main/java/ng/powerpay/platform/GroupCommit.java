package ng.powerpay.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.QueryTimeoutException;

/**
 * Many small durable writes as few transactions: one thread writes whatever has gathered while the
 * last batch was committed, as one statement, and answers each caller. To start a statement costs
 * more than a few rows in it: after a batch of several the next one gathers for a moment. Whoever
 * writes alone never waits for that. A batch that the data or a deadlock spoils is written again
 * one by one, so that a bad row fails alone. Any other failure means "perhaps written" to every
 * caller in the batch.
 *
 * @param <W> one write
 * @param <R> what became of it
 */
public final class GroupCommit<W, R> implements AutoCloseable {

    /** Writes a batch in one transaction; answers in the batch's order. */
    @FunctionalInterface
    public interface Batch<W, R> {
        List<R> write(List<W> batch);
    }

    private record Waiting<W, R>(W write, CompletableFuture<R> answer) {}

    private static final int MOST_WAITING = 4_096;
    private static final int MOST_AT_ONCE = 128;
    private static final long MOST_SECONDS = 15;
    private static final Duration GATHERING = Duration.ofMillis(10);

    private final ArrayBlockingQueue<Waiting<W, R>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Function<W, ?> row;
    private final Batch<W, R> batch;
    private final Thread writer;
    private volatile boolean open = true;

    /** @param row what a write is about; two about the same row never share a batch */
    public GroupCommit(String name, Function<W, ?> row, Batch<W, R> batch) {
        this.row = row;
        this.batch = batch;
        this.writer = Thread.ofPlatform().daemon().name("commit-" + name).start(this::loop);
    }

    /**
     * Writes with whatever else is waiting.
     *
     * @throws QueryTimeoutException too much is waiting, or no answer came: perhaps written
     */
    public R write(W write) {
        var waiting = new Waiting<W, R>(write, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            throw new QueryTimeoutException("too much is waiting to be written");
        }
        try {
            return waiting.answer().get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new QueryTimeoutException("not written in time, or perhaps it was");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("interrupted while writing");
        }
    }

    private void loop() {
        var held = new ArrayDeque<Waiting<W, R>>();
        try {
            while (open || !queue.isEmpty() || !held.isEmpty()) {
                var found = gather(held);
                if (!found.isEmpty()) {
                    write(found);
                    rest(found.size());
                }
            }
        } catch (InterruptedException e) {
            queue.forEach(one -> one.answer().completeExceptionally(new QueryTimeoutException("stopped")));
        }
    }

    private void rest(int written) throws InterruptedException {
        if (open && written > 1 && written < MOST_AT_ONCE) {
            Thread.sleep(GATHERING);
        }
    }

    /** @param held those of the last time that were about a row which was in its batch already */
    private List<Waiting<W, R>> gather(ArrayDeque<Waiting<W, R>> held) throws InterruptedException {
        var found = new ArrayList<Waiting<W, R>>(held);
        held.clear();
        if (found.isEmpty()) {
            var first = queue.poll(200, TimeUnit.MILLISECONDS);
            if (first == null) {
                return found;
            }
            found.add(first);
        }
        queue.drainTo(found, MOST_AT_ONCE - Math.min(found.size(), MOST_AT_ONCE));
        var rows = new HashSet<@Nullable Object>();
        found.removeIf(one -> {
            var again = !rows.add(row.apply(one.write()));
            if (again) {
                held.add(one);
            }
            return again;
        });
        return found;
    }

    private void write(List<Waiting<W, R>> all) {
        try {
            var answers = batch.write(all.stream().map(Waiting::write).toList());
            for (var i = 0; i < all.size(); i++) {
                all.get(i).answer().complete(answers.get(i));
            }
        } catch (NonTransientDataAccessException | ConcurrencyFailureException e) {
            if (all.size() > 1 && !(e instanceof DataAccessResourceFailureException)) {
                all.forEach(one -> write(List.of(one)));
            } else {
                fail(all, e);
            }
        } catch (RuntimeException | Error e) {
            fail(all, e);
        }
    }

    private static <W, R> void fail(List<Waiting<W, R>> all, Throwable why) {
        all.forEach(one -> one.answer().completeExceptionally(why));
    }

    /** Writes what is waiting, then stops. */
    @Override
    public void close() {
        open = false;
        try {
            if (!writer.join(Duration.ofSeconds(5))) {
                writer.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
