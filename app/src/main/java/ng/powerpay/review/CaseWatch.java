package ng.powerpay.review;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks once a minute for what has been pending too long and for new cases, tells people, and keeps
 * the figures for the alarms of whoever runs the shop. Nothing depends on it running but that people
 * hear; two of it at once do no harm.
 */
public final class CaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(60);

    private record Figures(long pending, long open, long overdue) {}

    private final ReviewCases cases;
    private final Pending pending;
    private final CaseAlerts alerts;
    private final ReviewConfig config;
    private final boolean works;
    private volatile Figures figures = new Figures(0, 0, 0);
    private volatile boolean running;
    private Thread looking = new Thread(this::loop);

    /** @param works false in a process that only serves requests */
    CaseWatch(ReviewCases cases, Pending pending, CaseAlerts alerts, ReviewConfig config, boolean works) {
        this.cases = cases;
        this.pending = pending;
        this.alerts = alerts;
        this.config = config;
        this.works = works;
    }

    /** One look. */
    void look() {
        pending.closeEnded();
        pending.openCases(config.caseAfter());
        pending.openRefundCases(config.refundCaseAfter());
        alerts.tell(pending.alert(config.alertAfter()), pending.newCases(config.dutyEmail()));
        var count = cases.count();
        figures = new Figures(pending.count(config.alertAfter()), count.open(), count.overdue());
    }

    /** As of the last look. */
    void measure(MeterRegistry registry) {
        Gauge.builder("powerpay.purchases.pending.minutes15", () -> figures.pending())
                .description("Purchases paid longer than POWERPAY_PENDING_ALERT and not at their end")
                .register(registry);
        Gauge.builder("powerpay.cases.open", () -> figures.open())
                .description("Review cases that wait for a person")
                .register(registry);
        Gauge.builder("powerpay.cases.overdue", () -> figures.overdue())
                .description("Review cases beyond their deadline")
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
