package ng.powerpay.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/**
 * Claims what is due on one thread and has a {@link Motor} carry it on in virtual threads, at most
 * {@code abreast} of each kind of work at once, so that slow vendors hold up no messages. What a
 * step that throws was about is given back, and comes again.
 */
public final class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final int MOST_FAILED = 2_000;
    private static final Duration WORTH_GIVING_BACK = Duration.ofSeconds(30);

    /** @param end when it is left to its lease, by {@link System#nanoTime()} */
    private record Failed<T>(DueWork.Due<T> due, long end) {}

    /** One kind of work. */
    private static final class Lane<T> {
        final Work<T> work;
        final Semaphore free;
        /** What finds no room waits for its lease. */
        final ArrayBlockingQueue<Failed<T>> failed = new ArrayBlockingQueue<>(MOST_FAILED);

        /** The last look took all there was room for, so there may be more. */
        boolean more;

        Lane(Work<T> work, int abreast) {
            this.work = work;
            this.free = new Semaphore(abreast);
        }
    }

    private final List<? extends Lane<?>> lanes;
    private final Alarm alarm;
    private final Motor motor;
    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Thread claiming = new Thread(this::loop);

    /** One that runs the steps in this process. */
    public Worker(List<? extends Work<?>> works, Alarm alarm, int abreast) {
        this(works, alarm, abreast, Motor.IN_PROCESS);
    }

    public Worker(List<? extends Work<?>> works, Alarm alarm, int abreast, Motor motor) {
        this.lanes = works.stream().map(work -> new Lane<>(work, abreast)).toList();
        this.alarm = alarm;
        this.motor = motor;
    }

    /** Without work it would only take the rings from who has. */
    @Override
    public boolean isAutoStartup() {
        return !lanes.isEmpty();
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        claiming = Thread.ofPlatform().name("worker").daemon().start(this::loop);
    }

    /** After the doors: what the last requests hand over is put back too. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4_096;
    }

    /**
     * Stops claiming, gives the steps under way 20 seconds to finish, and puts back what was
     * claimed but not begun, so that it waits for no lease.
     */
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
            lanes.forEach(lane -> putBackHanded(lane.work));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        var rang = true;
        var looked = 0L;
        while (running) {
            try {
                var now = System.nanoTime();
                var look = rang || now - looked >= PAUSE.toNanos();
                looked = look ? now : looked;
                for (var lane : lanes) {
                    claim(lane, look);
                }
                rang = alarm.await(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // Whatever it was: a worker that stops claiming stops the shop.
                LOG.error("cannot claim work: {}", e.toString());
                rest();
                rang = true;
            }
        }
    }

    /**
     * Takes what was handed to this process; looks for more where that is called for: every look
     * costs the database a statement, found or not.
     */
    private <T> void claim(Lane<T> lane, boolean look) throws InterruptedException {
        var due = lane.work.due();
        giveBack(lane);
        var handed = due.handed(lane.free.availablePermits());
        begin(lane, handed);
        var room = lane.free.availablePermits();
        if (room > 0 && (look || lane.more)) {
            var claimed = due.claim(room);
            lane.more = claimed.size() == room;
            begin(lane, claimed);
        } else {
            lane.more = lane.more || look;
        }
    }

    /**
     * One that cannot be given back keeps nobody from anything: after a while it is left to its
     * lease.
     */
    private static <T> void giveBack(Lane<T> lane) {
        for (var one = lane.failed.poll(); one != null; one = lane.failed.poll()) {
            try {
                lane.work.due().claims().giveBack(one.due());
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} {} is not given back: {}",
                        lane.work.name(),
                        one.due().id(),
                        e.toString());
                if (System.nanoTime() - one.end() < 0) {
                    var _ = lane.failed.offer(one);
                }
                return;
            }
        }
    }

    private <T> void begin(Lane<T> lane, List<DueWork.Due<T>> claimed) throws InterruptedException {
        for (var from = 0; from < claimed.size(); from += motor.together()) {
            if (!running) {
                putBack(lane.work, claimed.subList(from, claimed.size()));
                return;
            }
            var some = claimed.subList(from, Math.min(claimed.size(), from + motor.together()));
            lane.free.acquire(some.size());
            threads.execute(() -> run(lane, some));
        }
    }

    private <T> void run(Lane<T> lane, List<DueWork.Due<T>> some) {
        var first = some.getFirst();
        try {
            MDC.put("correlationId", first.id());
            if (some.size() == 1 && first.trace() != null) {
                MDC.put(Handed.TRACE, first.trace());
            }
            motor.carryOn(lane.work, some);
        } catch (RuntimeException | Error e) {
            LOG.error("{} {} {} comes again", lane.work.name(), first.kind(), first.id(), e);
            var end = System.nanoTime() + WORTH_GIVING_BACK.toNanos();
            some.forEach(due -> lane.failed.offer(new Failed<>(due, end)));
        } finally {
            MDC.remove("correlationId");
            MDC.remove(Handed.TRACE);
            lane.free.release(some.size());
            alarm.nudge();
        }
    }

    private static <T> void putBackHanded(Work<T> work) {
        putBack(work, work.due().handed(Integer.MAX_VALUE));
    }

    private static <T> void putBack(Work<T> work, List<DueWork.Due<T>> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        try {
            work.due().claims().putBack(claimed, Duration.ZERO);
        } catch (RuntimeException e) {
            LOG.warn("{} of {} are left to their leases: {}", claimed.size(), work.name(), e.toString());
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
