package ng.powerpay.job;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes over what dead processes had in hand: makes it due. Whoever only seemed dead is overtaken
 * as after the end of a lease, which steps stand. Starts before the worker and stops after it.
 */
public final class Heir implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heir.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Presence presence;
    private final List<? extends DueWork<?>> works;
    private final Alarm alarm;
    private ScheduledExecutorService thread = idle();
    private volatile boolean running;

    /** @param works none in a process that does not work */
    public Heir(Presence presence, List<? extends DueWork<?>> works, Alarm alarm) {
        this.presence = presence;
        this.works = works;
        this.alarm = alarm;
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("heir").daemon().factory());
    }

    @Override
    public boolean isAutoStartup() {
        return !works.isEmpty();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** The first turn is made here, so that the worker claims nothing without a number. */
    @Override
    public void start() {
        running = true;
        turn();
        thread = idle();
        var _ = thread.scheduleWithFixedDelay(this::turn, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void turn() {
        try {
            for (var dead : presence.beat()) {
                presence.inherit(dead, () -> works.forEach(work -> work.claims().inherit(dead)));
                LOG.info("took over what process {} had in hand", dead);
                alarm.ring();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("nothing is taken over now: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (thread.awaitTermination(5, TimeUnit.SECONDS)) {
                presence.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
