package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Many writes, few transactions, and every caller gets the answer to its own. */
class GroupCommitTest {

    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch everybodyWaits = new CountDownLatch(1);

    /** The first batch is held until all the others wait. */
    private List<Future<String>> write(GroupCommit<Integer, String> commit, List<Integer> all) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            for (var one : all) {
                answers.add(threads.submit(() -> commit.write(one)));
                Thread.sleep(5);
            }
            everybodyWaits.countDown();
            return answers;
        } finally {
            commit.close();
        }
    }

    private List<String> echo(List<Integer> batch) {
        try {
            everybodyWaits.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        batches.add(List.copyOf(batch));
        return batch.stream().map(Object::toString).toList();
    }

    @Test
    void whatGathersIsWrittenTogetherAndAnsweredApart() throws Exception {
        var answers = write(new GroupCommit<>("test", one -> one, this::echo), List.of(1, 2, 3, 4, 5));
        for (var i = 0; i < 5; i++) {
            assertEquals(Integer.toString(i + 1), answers.get(i).get());
        }
        assertEquals(List.of(List.of(1), List.of(2, 3, 4, 5)), batches);
    }

    @Test
    void twoWritesOfOneRowNeverShareABatch() throws Exception {
        write(new GroupCommit<>("test", one -> one % 2, this::echo), List.of(1, 2, 3, 4, 5));
        for (var batch : batches) {
            assertEquals(
                    batch.size(), batch.stream().map(one -> one % 2).distinct().count(), batch.toString());
        }
        assertEquals(5, batches.stream().mapToInt(List::size).sum());
    }

    @Test
    void aBadRowFailsAlone() throws Exception {
        var answers = write(
                new GroupCommit<>("test", one -> one, batch -> {
                    if (batch.contains(3)) {
                        echo(List.of());
                        throw new DataIntegrityViolationException("three");
                    }
                    return echo(batch);
                }),
                List.of(1, 2, 3, 4));
        assertEquals("2", answers.get(1).get());
        assertEquals("4", answers.get(3).get());
        assertInstanceOf(DataIntegrityViolationException.class, faultOf(answers.get(2)));
    }

    @Test
    @Tag("failure-18")
    void aLostConnectionMeansPerhapsWrittenToEverybodyAndNothingIsWrittenAgain() throws Exception {
        var answers = write(
                new GroupCommit<>("test", one -> one, batch -> {
                    echo(batch);
                    throw new DataAccessResourceFailureException("gone after the commit");
                }),
                List.of(1, 2, 3));
        for (var answer : answers) {
            assertInstanceOf(DataAccessResourceFailureException.class, faultOf(answer));
        }
        assertEquals(3, batches.stream().mapToInt(List::size).sum());
    }

    private static Throwable faultOf(Future<String> answer) throws InterruptedException {
        try {
            answer.get();
            throw new AssertionError("it was written");
        } catch (ExecutionException e) {
            assertTrue(e.getCause() != null);
            return e.getCause();
        }
    }
}
