package ng.powerpay.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What a process does every so often, one after the other on one thread. Only for what may be
 * missed or done by several processes at once: whatever must happen is due work.
 */
public final class Chores implements SmartLifecycle {

    /**
     * One chore.
     *
     * @param every the pause between the end of a turn and the next; the first is at the start
     */
    public record Chore(String name, Duration every, Runnable work) {}

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final List<Chore> chores;
    private ScheduledExecutorService thread = idle();
    private volatile boolean running;

    public Chores(List<Chore> chores) {
        this.chores = List.copyOf(chores);
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("chores").daemon().factory());
    }

    @Override
    public void start() {
        running = true;
        thread = idle();
        for (var chore : chores) {
            var _ = thread.scheduleWithFixedDelay(
                    () -> turn(chore), 0, chore.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void turn(Chore chore) {
        try {
            chore.work().run();
        } catch (RuntimeException e) {
            LOG.error("{} is left to its next turn: {}", chore.name(), e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
