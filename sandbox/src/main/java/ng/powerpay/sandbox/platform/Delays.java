package ng.powerpay.sandbox.platform;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Waiting, and doing things later. Work still waiting when it closes is dropped. */
public final class Delays implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Holds the calling thread. */
    public static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /** Runs the work after the time, on a thread of its own. */
    public void after(Duration time, Runnable work) {
        var _ = threads.submit(() -> {
            pause(time);
            work.run();
            return time;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
