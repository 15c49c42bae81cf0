package ng.powerpay.report;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ng.powerpay.job.Chores;
import ng.powerpay.ledger.Balances;
import ng.powerpay.ledger.DailySums;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.reconcile.ReconcileConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reports, and the chore that adds up the days they are made of. */
@Configuration(proxyBeanMethods = false)
public class ReportConfiguration {

    @Bean
    Reports reports(DailySums sums, Balances balances, ReconcileConfig config, Clock clock) {
        return new Reports(sums, balances, config.commission(), clock);
    }

    @Bean
    ReportController reportController(Reports reports) {
        return new ReportController(reports);
    }

    @Bean
    Chores reportChores(DailySums sums, ShopConfig shop, Clock clock) {
        return new Chores(shop.role().claims() ? List.of(daily(sums, clock)) : List.of());
    }

    /** The same for a process that is woken to do it. */
    public static Chores.Chore daily(DailySums sums, Clock clock) {
        return new Chores.Chore("daily sums", Duration.ofHours(1), () -> sums.writeDown(clock.instant()));
    }
}
