package ng.powerpay.ussd;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ng.powerpay.job.Chores;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.MeterLookup;
import ng.powerpay.meter.Pricing;
import ng.powerpay.notify.Notices;
import ng.powerpay.notify.Words;
import ng.powerpay.purchase.ByPhone;
import ng.powerpay.purchase.ShopConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the menu that phones dial. */
@Configuration(proxyBeanMethods = false)
public class UssdConfiguration {

    /** All that screens say. */
    static final Words WORDS = new Words("texts.ussd");

    /** What screens do not wait for. */
    record Behind(ExecutorService threads) implements AutoCloseable {

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    /**
     * What screens may leave to be done after them.
     *
     * @param goesOn false where the process stands still as soon as it has answered
     */
    record Screening(Duration patience, boolean goesOn) {

        /**
         * Nothing goes on after it, so it waits, for less than a dialled session is known to last.
         */
        private static final Duration ONE_ANSWER = Duration.ofSeconds(8);

        static Screening of(UssdConfig config, ShopConfig.Role role) {
            return role == ShopConfig.Role.SERVERLESS
                    ? new Screening(ONE_ANSWER, false)
                    : new Screening(config.patience(), true);
        }
    }

    @Bean
    Screening ussdScreening(UssdConfig config, ShopConfig shop) {
        return Screening.of(config, shop.role());
    }

    @Bean
    Behind ussdBehind() {
        return new Behind(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("ussd-", 0).factory()));
    }

    @Bean
    UssdNotes ussdNotes(JdbcClient jdbc) {
        return new UssdNotes(jdbc);
    }

    @Bean
    MeterCheck meterCheck(MeterLookup lookup, RateLimits limits, Behind behind, Screening screening) {
        return new MeterCheck(lookup, limits, behind.threads(), screening);
    }

    @Bean
    Sale.Means ussdMeans(ByPhone purchases, Notices notices, Clock clock) {
        return new Sale.Means(purchases, notices, clock);
    }

    @Bean
    Sale ussdSale(Sale.Means means, Behind behind, Screening screening) {
        return new Sale(means, behind.threads(), screening.patience());
    }

    /** What prices are made of, and how often they are told. */
    record Prices(Catalogue catalogue, Pricing pricing, RateLimits limits) {}

    @Bean
    Prices ussdPrices(Catalogue catalogue, Pricing pricing, RateLimits limits) {
        return new Prices(catalogue, pricing, limits);
    }

    @Bean
    Menu ussdMenu(UssdNotes notes, Sale.Means means, Prices prices, MeterCheck check, Sale sale) {
        return new Menu(new Menu.Parts(
                notes, means.purchases(), prices.catalogue(), prices.pricing(), check, sale, prices.limits(), WORDS));
    }

    @Bean
    UssdController ussdController(Menu menu, UssdConfig config) {
        return new UssdController(menu, config);
    }

    /** The same for a process without wiring, which forgets by itself. */
    public static Runnable forgetting(JdbcClient jdbc) {
        return new UssdNotes(jdbc)::forget;
    }

    @Bean
    Chores ussdChores(UssdNotes notes, ShopConfig shop) {
        return new Chores(
                shop.role().claims()
                        ? List.of(new Chores.Chore("ussd", Duration.ofHours(1), notes::forget))
                        : List.of());
    }
}
