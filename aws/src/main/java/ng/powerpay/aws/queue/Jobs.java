package ng.powerpay.aws.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import ng.powerpay.aws.watch.Trace;
import ng.powerpay.job.Taking;
import ng.powerpay.job.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Carries on what messages name, each in a thread of its own, with the steps of one workshop. */
final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Left for the answer. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final Tools tools;
    private final String function;
    private final Map<String, Work<?>> works;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param function its name in metrics
     * @param works of all that the workshop can do, what this function is for
     */
    Jobs(Tools tools, String function, List<Work<?>> works) {
        this.tools = tools;
        this.function = function;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(Work::name, Function.identity()));
    }

    /**
     * Handles all messages of an event, and where nobody else would tells the queues what came of
     * it.
     *
     * @param left until the function is ended
     * @return the ids of those that SQS must not forget
     */
    List<String> handle(List<Batch.Message> messages, Duration left) {
        var end = System.nanoTime() + left.minus(MARGIN).toNanos();
        tools.workshop().before();
        var fates = new ArrayList<Future<Fate>>();
        messages.forEach(message -> fates.add(threads.submit(() -> fate(message))));
        var failures = new ArrayList<String>();
        for (var i = 0; i < fates.size(); i++) {
            var fate = await(fates.get(i), end);
            count(fate);
            if (!fate.isDone()) {
                failures.add(messages.get(i).id());
            }
        }
        tools.workshop().after();
        if (tools.relays()) {
            follow(Duration.ofNanos(end - System.nanoTime()));
        }
        return failures;
    }

    private void count(Fate fate) {
        var word = fate.name().toLowerCase(Locale.ROOT);
        tools.meters()
                .counter("powerpay.queue.messages", "function", function, "fate", word)
                .increment();
    }

    /** What is not told now is told by the next sweep. */
    private void follow(Duration left) {
        try {
            tools.sweep(left);
        } catch (RuntimeException e) {
            LOG.error("what is due now is left to the next sweep: {}", e.toString());
        }
    }

    private static Fate await(Future<Fate> fate, long end) {
        try {
            return fate.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.error("a step is not done in time; its row comes again after its lease");
        } catch (ExecutionException e) {
            LOG.error("a message could not be handled: {}", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Fate.FAILED;
    }

    private Fate fate(Batch.Message message) {
        try (var _ = Trace.under(message.trace())) {
            var wake = Wake.read(message.body());
            MDC.put("correlationId", wake.id());
            var work = works.get(wake.work());
            if (work == null) {
                throw new Wake.Malformed("work that is not done here");
            }
            var fate = carryOn(work, wake);
            LOG.info("{} {} is {}", wake.work(), wake.kind(), fate);
            return fate;
        } catch (Wake.Malformed e) {
            LOG.error("message {} is not ours: {}", message.id(), e.getMessage());
            return Fate.FOREIGN;
        } catch (RuntimeException | Error e) {
            LOG.error("message {} failed; its row comes again after its lease", message.id(), e);
            return Fate.FAILED;
        } finally {
            MDC.remove("correlationId");
        }
    }

    private static <T> Fate carryOn(Work<T> work, Wake wake) {
        return switch (work.due().claims().take(wake.id(), wake.claim())) {
            case Taking.Taken<T>(var due) -> {
                work.carryOn(due);
                yield Fate.DONE;
            }
            case Taking.Over<T> _ -> Fate.OVER;
            case Taking.Held<T> _ -> Fate.HELD;
            case Taking.Unknown<T> _ -> {
                LOG.error("there is no {} of the id that a message names", work.name());
                yield Fate.FOREIGN;
            }
        };
    }
}
