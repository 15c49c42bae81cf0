package ng.powerpay.provider;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of providers, in a process that stands still between two pieces of work: no chore
 * would run, so it is looked after in between.
 */
public final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final long NEVER = Long.MIN_VALUE;

    private final SqlSwitches switches;
    private final SqlOrders orders;
    private final Measurements measurements;
    private final Minutes minutes;
    private final Exchanges exchanges;
    private final ProviderConfig config;
    private final Clock clock;
    private final AtomicLong refreshed = new AtomicLong(NEVER);

    /** @param meters count the calls to providers */
    public Upkeep(JdbcClient jdbc, ProviderConfig config, Clock clock, MeterRegistry meters) {
        this.switches = new SqlSwitches(jdbc);
        this.orders = new SqlOrders(jdbc);
        this.measurements = ProviderConfiguration.measurements(clock, config, meters);
        this.minutes = new Minutes(jdbc);
        this.exchanges = new Exchanges(jdbc);
        this.config = config;
        this.clock = clock;
    }

    /** The way out to providers, as {@link ProviderConfiguration} wires it. */
    public Sender sender(Http http) {
        return new Recording(new Breaking(http, config, clock), exchanges, clock);
    }

    public Switches switches() {
        return switches;
    }

    public SqlOrders orders() {
        return orders;
    }

    public Measurements measurements() {
        return measurements;
    }

    /** How companies stand by everybody's calls. */
    public Health.OfCompanies companies() {
        return minutes::companies;
    }

    /** Before a piece of work: who is switched off, when that was not asked for a while. */
    public void before() {
        var now = clock.millis();
        var last = refreshed.get();
        if (last != NEVER && now - last < config.switchesEvery().toMillis()) {
            return;
        }
        try {
            switches.refresh();
            orders.refresh();
            refreshed.set(now);
        } catch (RuntimeException e) {
            LOG.warn("the switches stay as they are: {}", e.toString());
        }
    }

    /** After it: writes what was seen and said. */
    public void after() {
        exchanges.flush();
        measurements.flush(minutes);
    }

    /** Once an hour or less: deletes what is too old to be of use. */
    public void forget() {
        minutes.forget();
        exchanges.forget();
    }

    @Override
    public void close() {
        exchanges.close();
    }
}
