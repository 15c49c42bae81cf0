package ng.powerpay.review;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks once a minute for what has been pending too long and for new cases, tells people, and keeps
 * the figures for the alarms of whoever runs the shop. Nothing depends on it running but that
 * people
 * hear; two of it at once do no harm.
 */
public final class CaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(60);

    /** What it reads. */
    record Stores(ReviewCases cases, Pending pending, Backlog backlog) {}

    private record Figures(long pending, ReviewCases.Count cases) {}

    private final ReviewCases cases;
    private final Pending pending;
    private final Backlog backlog;
    private final CaseAlerts alerts;
    private final ReviewConfig config;
    private final boolean works;
    private volatile Figures figures = new Figures(0, new ReviewCases.Count(0, 0, 0, 0));
    private volatile boolean running;
    private Thread looking = new Thread(this::loop);

    /** @param works false in a process that only serves requests */
    CaseWatch(Stores stores, CaseAlerts alerts, ReviewConfig config, boolean works) {
        this.cases = stores.cases();
        this.pending = stores.pending();
        this.backlog = stores.backlog();
        this.alerts = alerts;
        this.config = config;
        this.works = works;
    }

    /** One look, for a process where its own thread would stand still too. */
    public void look() {
        pending.closeEnded();
        pending.openCases(config.caseAfter());
        pending.openRefundCases(config.refundCaseAfter());
        alerts.tell(pending.alert(config.alertAfter()), pending.newCases(config.dutyEmail()));
        backlog.look();
        figures = new Figures(pending.count(config.alertAfter()), cases.count());
    }

    /** As of the last look. */
    public void measure(MeterRegistry registry) {
        if (works) {
            backlog.measure(registry);
        }
        Gauge.builder("powerpay.purchases.pending.minutes15", () -> figures.pending())
                .description("Purchases paid longer than POWERPAY_PENDING_ALERT and not at their end")
                .register(registry);
        Gauge.builder("powerpay.cases.open", () -> figures.cases().open())
                .description("Review cases that wait for a person")
                .register(registry);
        Gauge.builder("powerpay.cases.overdue", () -> figures.cases().overdue())
                .description("Review cases beyond their deadline")
                .register(registry);
        aged(registry, "under_4h", () -> figures.cases().fresh());
        aged(registry, "over_24h", () -> figures.cases().old());
    }

    private static void aged(MeterRegistry registry, String age, Supplier<Number> count) {
        Gauge.builder("powerpay.cases.aged", count)
                .description("Review cases that wait for a person, by age")
                .tag("age", age)
                .register(registry);
    }

    @Override
    public void start() {
        if (works) {
            running = true;
            looking = Thread.ofPlatform().name("case-watch").daemon().start(this::loop);
        }
    }

    private void loop() {
        while (running) {
            try {
                Thread.sleep(BETWEEN);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.error("cannot look for what is late: {}", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        looking.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
