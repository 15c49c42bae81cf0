package ng.powerpay.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/**
 * The in-process motor: one thread claims what is due, virtual threads run the steps, at most {@code
 * abreast} of each kind of work at once, so that slow vendors hold up no messages. A step that throws
 * is left to its lease and comes again.
 */
public final class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    private record Lane<T>(Work<T> work, Semaphore free) {}

    private final List<? extends Lane<?>> lanes;
    private final Alarm alarm;
    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Thread claiming = new Thread(this::loop);

    public Worker(List<? extends Work<?>> works, Alarm alarm, int abreast) {
        this.lanes = works.stream()
                .map(work -> new Lane<>(work, new Semaphore(abreast)))
                .toList();
        this.alarm = alarm;
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        claiming = Thread.ofPlatform().name("worker").daemon().start(this::loop);
    }

    /** Stops claiming, then gives the steps under way 20 seconds to finish. */
    @Override
    public void stop() {
        running = false;
        alarm.ring();
        try {
            claiming.join(Duration.ofSeconds(5));
            threads.shutdown();
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("steps under way are left to their leases");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                if (round() == 0) {
                    alarm.await(PAUSE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // Whatever it was: a worker that stops claiming stops the shop.
                LOG.error("cannot claim work: {}", e.toString());
                rest();
            }
        }
    }

    /**
     * Claims once from every kind of work.
     *
     * @return how many rows were taken
     */
    private int round() throws InterruptedException {
        var taken = 0;
        for (var lane : lanes) {
            taken += claim(lane);
        }
        return taken;
    }

    private <T> int claim(Lane<T> lane) throws InterruptedException {
        var room = lane.free().availablePermits();
        if (room == 0) {
            return 0;
        }
        var claimed = lane.work().due().claim(room);
        for (var due : claimed) {
            lane.free().acquire();
            threads.execute(() -> run(lane, due));
        }
        return claimed.size();
    }

    private <T> void run(Lane<T> lane, DueWork.Due<T> due) {
        try {
            MDC.put("correlationId", due.id());
            lane.work().carryOn(due);
        } catch (RuntimeException | Error e) {
            LOG.error("{} {} {} comes again after its lease", lane.work().name(), due.kind(), due.id(), e);
        } finally {
            MDC.remove("correlationId");
            lane.free().release();
            alarm.ring();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(AFTER_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
