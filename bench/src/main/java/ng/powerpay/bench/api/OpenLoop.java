package ng.powerpay.bench.api;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A constant rate that does not wait for answers: request {@code i} is due at {@code i / rate},
 * whatever became of the earlier ones, each on a virtual thread of its own.
 */
final class OpenLoop {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int perSecond;

    OpenLoop(int perSecond) {
        this.perSecond = perSecond;
    }

    /** One request. */
    interface Request {
        /**
         * @param number from 0
         * @param due {@link System#nanoTime()} at which it should have been sent
         */
        void send(int number, long due);
    }

    /** Sends for so long, then waits for all answers. */
    void run(int seconds, Request request) throws InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        var start = System.nanoTime();
        for (var i = 0; i < seconds * perSecond; i++) {
            var number = i;
            var due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            await(due);
            threads.execute(() -> request.send(number, due));
        }
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("answers are missing after " + PATIENCE);
        }
    }

    private static void await(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
