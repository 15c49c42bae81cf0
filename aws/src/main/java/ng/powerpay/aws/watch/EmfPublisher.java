package ng.powerpay.aws.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes metrics into the log, from where CloudWatch takes them: what was counted since the last
 * time, and at most once a period what stands now. On ECS by the clock; a Lambda function, whose
 * clock stands still between invocations, calls {@link #flush} at the end of each. What is not
 * written yet when the process is killed is lost; a graceful stop writes it.
 */
public final class EmfPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmfPublisher.class);

    private final EmfReader reader;
    private final WatchConfig config;
    private final Clock clock;
    private final PrintStream out;
    private Instant gauges = Instant.EPOCH;
    private ScheduledExecutorService thread = idle();
    private volatile boolean running;

    public EmfPublisher(MeterRegistry registry, WatchConfig config, Clock clock, PrintStream out) {
        this.reader = new EmfReader(registry);
        this.config = config;
        this.clock = clock;
        this.out = out;
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("metrics").daemon().factory());
    }

    /** Writes what came since the last time. Never throws: no work fails for its metrics. */
    public synchronized void flush() {
        try {
            var now = clock.instant();
            var due = Duration.between(gauges, now).compareTo(config.every()) >= 0;
            if (due) {
                gauges = now;
            }
            var lines = new ArrayList<String>();
            reader.read(due)
                    .forEach((dimensions, metrics) -> parts(written(metrics))
                            .forEach(part -> lines.add(
                                    EmfLine.write(config.namespace(), now.toEpochMilli(), dimensions, part))));
            lines.forEach(out::println); // whole lines: what others print stands between them, never inside
            out.flush();
        } catch (RuntimeException e) {
            LOG.error("metrics could not be written: {}", e.toString());
        }
    }

    private List<Metric> written(List<Metric> all) {
        return all.stream().filter(metric -> config.writes(metric.name())).toList();
    }

    private static List<List<Metric>> parts(List<Metric> all) {
        var parts = new ArrayList<List<Metric>>();
        for (var from = 0; from < all.size(); from += EmfLine.MOST_METRICS) {
            parts.add(all.subList(from, Math.min(all.size(), from + EmfLine.MOST_METRICS)));
        }
        return parts;
    }

    @Override
    public void start() {
        running = true;
        thread = idle();
        var millis = config.every().toMillis();
        var _ = thread.scheduleAtFixedRate(this::flush, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
        flush();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
