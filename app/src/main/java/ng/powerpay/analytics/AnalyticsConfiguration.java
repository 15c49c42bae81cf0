package ng.powerpay.analytics;

import java.time.Clock;
import java.util.List;
import ng.powerpay.auth.KeyedHash;
import ng.powerpay.job.Chores;
import ng.powerpay.platform.Reader;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.reconcile.ReconcileConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what was sold, added up. */
@Configuration(proxyBeanMethods = false)
public class AnalyticsConfiguration {

    @Bean
    SalesChore salesChore(
            JdbcClient jdbc, PlatformTransactionManager manager, KeyedHash hash, ReconcileConfig config, Clock clock) {
        return chore(jdbc, new TransactionTemplate(manager), hash, config, clock);
    }

    private static SalesChore chore(
            JdbcClient jdbc, TransactionOperations whole, KeyedHash hash, ReconcileConfig config, Clock clock) {
        return new SalesChore(new SalesDays(jdbc, whole, hash.of("analytics", "customer"), config.commission()), clock);
    }

    /** The same for a process without wiring, which looks by itself. */
    public static Runnable writing(
            JdbcClient jdbc, TransactionOperations whole, KeyedHash hash, ReconcileConfig config, Clock clock) {
        return chore(jdbc, whole, hash, config, clock)::turn;
    }

    @Bean
    Chores salesChores(SalesChore chore, ShopConfig shop) {
        return new Chores(
                shop.role().claims() ? List.of(new Chores.Chore("sales", SalesChore.EVERY, chore::turn)) : List.of());
    }

    @Bean
    Sales sales(Reader reader, Clock clock, ReconcileConfig config) {
        return new Sales(reader, clock, config.commission());
    }

    @Bean
    AnalyticsController analyticsController(Sales sales, Clock clock) {
        return new AnalyticsController(sales, clock);
    }
}
