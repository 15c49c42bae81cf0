package ng.powerpay.aws.queue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ng.powerpay.Workshop;
import ng.powerpay.aws.AwsPowerPay;
import ng.powerpay.aws.secret.SettingSources;
import ng.powerpay.job.Work;
import ng.powerpay.platform.AddressCache;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One container of a function: its objects are built once, before the first event. A snapshot is taken
 * without connections, and whoever wakes up from it makes all of them anew, and new randomness.
 */
final class Container implements Resource, AutoCloseable {

    private final String function;
    private final Map<String, String> environment;
    private final Function<Workshop, List<Work<?>>> works;
    private final Clock clock = Clock.systemUTC();
    private final PrintStream metrics;
    private @Nullable Jobs jobs;

    /**
     * @param function its name in metrics
     * @param works what it is for
     */
    Container(String function, Map<String, String> environment, Function<Workshop, List<Work<?>>> works) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.INFO);
        AddressCache.keepBriefly();
        this.function = function;
        this.environment = environment;
        this.works = works;
        this.metrics = System.out;
        this.jobs = open();
        Core.getGlobalContext().register(this);
    }

    private Jobs open() {
        var workshop = new Workshop(SettingSources.complete(environment), AwsPowerPay.addition());
        return new Jobs(workshop, works.apply(workshop));
    }

    synchronized SQSBatchResponse handle(SQSEvent event, Context context) {
        var counts = new Counts();
        var ready = jobs;
        if (ready == null) {
            ready = open();
            jobs = ready;
        }
        var answer = ready.handle(event, Duration.ofMillis(context.getRemainingTimeInMillis()), counts);
        metrics.println(counts.line(function, clock));
        return answer;
    }

    @Override
    public synchronized void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        close();
    }

    @Override
    public synchronized void afterRestore(org.crac.Context<? extends Resource> context) {
        jobs = open();
    }

    @Override
    public synchronized void close() {
        var open = jobs;
        jobs = null;
        if (open != null) {
            open.close();
        }
    }
}
