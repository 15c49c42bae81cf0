package ng.powerpay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A worker that is told to stop finishes what it began and keeps nothing else. */
class WorkerTest {

    /** Rows in memory; nothing is due but what was handed over. */
    private static final class Rows implements DueWork<String>, Claims<String> {
        final List<String> back = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Due<String>> claim(int most) {
            return List.of();
        }

        @Override
        public Claims<String> claims() {
            return this;
        }

        @Override
        public Taking<String> take(String id, int claim) {
            return new Taking.Unknown<>();
        }

        @Override
        public void told(List<Due<String>> claimed, Duration wait) {}

        @Override
        public void putBack(List<Due<String>> claimed, Duration in) {
            claimed.forEach(due -> back.add(due.id() + " " + due.claim() + " " + in));
        }

        @Override
        public void giveBack(DueWork.Due<String> failed) {}

        @Override
        public void inherit(int dead) {}
    }

    private final Rows rows = new Rows();
    private final Alarm alarm = new Alarm();
    private final Handed<String> handed = new Handed<>(alarm);
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    private void step(String row) {
        begun.countDown();
        try {
            finish.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        ran.add(row);
    }

    private Worker worker() {
        Step<String> step = this::step;
        var work = new Work<>("test", handed.before(rows), Map.of("STEP", step), _ -> {});
        return new Worker(List.of(work), alarm, 1);
    }

    private void hand(String... names) {
        for (var name : names) {
            handed.over(new DueWork.Due<>("STEP", name, 7, name));
        }
    }

    @Test
    void whatWasBegunIsFinishedAndTheRestIsPutBack() throws Exception {
        var worker = worker();
        hand("a", "b", "c");
        worker.start();
        begun.await();
        var stopping = Thread.ofVirtual().start(worker::stop);
        while (worker.isRunning()) {
            Thread.onSpinWait();
        }
        finish.countDown();
        stopping.join();
        assertEquals(List.of("a"), ran);
        assertEquals(List.of("b 7 PT0S", "c 7 PT0S"), rows.back);
    }
}
