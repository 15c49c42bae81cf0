package ng.powerpay.provider;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import ng.powerpay.cache.SharedMemory;
import ng.powerpay.job.Chores;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Sender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires what is known of gateways and vendors at run time, and the chores that every process has.
 */
@Configuration(proxyBeanMethods = false)
public class ProviderConfiguration {

    private static final Duration FLUSH_EVERY = Duration.ofSeconds(5);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    SqlSwitches switches(JdbcClient jdbc) {
        return new SqlSwitches(jdbc);
    }

    @Bean
    SqlOrders providerOrders(JdbcClient jdbc) {
        return new SqlOrders(jdbc);
    }

    @Bean
    static Measurements measurements(Clock clock, ProviderConfig config, MeterRegistry meters) {
        var calls = Timer.builder("powerpay.provider.calls")
                .description("calls to gateways and vendors, by how they ended")
                .withRegistry(meters);
        return new Measurements(
                clock,
                config.slow(),
                (kind, name, outcome, took) -> calls.withTags(
                                "kind", word(kind), "name", name, "outcome", word(outcome))
                        .record(took));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Bean
    Minutes providerMinutes(JdbcClient jdbc) {
        return new Minutes(jdbc);
    }

    @Bean
    Health.OfCompanies healthOfCompanies(Minutes minutes) {
        return minutes::companies;
    }

    @Bean
    Exchanges exchanges(JdbcClient jdbc) {
        return new Exchanges(jdbc);
    }

    /** What staff want of providers. */
    record Wanted(SqlSwitches switches, SqlOrders orders) {

        void refresh() {
            switches.refresh();
            orders.refresh();
        }
    }

    @Bean
    Wanted wanted(SqlSwitches switches, SqlOrders orders) {
        return new Wanted(switches, orders);
    }

    /** How everybody calls a provider: what is left alone is recorded too, as not sent. */
    @Bean
    @Primary
    Sender sender(Http http, Exchanges exchanges, ProviderConfig config, Clock clock) {
        return new Recording(new Breaking(http, config, clock), exchanges, clock);
    }

    @Bean
    StatusBoard statusBoard(
            Minutes minutes,
            Measurements measurements,
            Switches switches,
            Roster roster,
            SharedMemory shared,
            Clock clock) {
        return new StatusBoard(minutes, measurements, switches, roster, shared, clock);
    }

    @Bean
    ProviderDesk providerDesk(Roster roster, SqlSwitches switches, Measurements measurements, Exchanges exchanges) {
        return new ProviderDesk(roster, switches, measurements, exchanges);
    }

    @Bean
    StatusController statusController(StatusBoard board) {
        return new StatusController(board);
    }

    @Bean
    Chores providerChores(
            Wanted wanted,
            Measurements measurements,
            Minutes minutes,
            StatusBoard board,
            Exchanges exchanges,
            ProviderConfig config) {
        return new Chores(List.of(
                new Chores.Chore("switches", config.switchesEvery(), wanted::refresh),
                new Chores.Chore("measurements", FLUSH_EVERY, () -> {
                    measurements.flush(minutes);
                    board.look();
                }),
                new Chores.Chore("forgetting", FORGET_EVERY, () -> {
                    minutes.forget();
                    exchanges.forget();
                })));
    }

    /** {@code powerpay_exchanges_dropped_total}. */
    @Bean
    MeterBinder droppedExchanges(Exchanges exchanges) {
        return registry -> FunctionCounter.builder(
                        "powerpay.exchanges.dropped",
                        exchanges,
                        kept -> Long.valueOf(kept.dropped()).doubleValue())
                .description("calls to providers that could not be kept as evidence")
                .register(registry);
    }
}
