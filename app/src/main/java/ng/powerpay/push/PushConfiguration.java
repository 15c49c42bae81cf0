package ng.powerpay.push;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import ng.powerpay.job.Chores;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.notify.Notices;
import ng.powerpay.notify.PushSender;
import ng.powerpay.platform.Seal;
import ng.powerpay.provider.Health;
import ng.powerpay.purchase.GuestAccess;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.remote.Http;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires web push. */
@Configuration(proxyBeanMethods = false)
public class PushConfiguration {

    @Bean
    Subscriptions subscriptions(JdbcClient jdbc, Seal seal) {
        return new Subscriptions(jdbc, seal);
    }

    @Bean
    PushSender pushSender(PushConfig config, Subscriptions subscriptions, Http http, Clock clock) {
        return WebPush.of(config, subscriptions, http, clock);
    }

    @Bean
    CompanyWatch companyWatch(
            Subscriptions subscriptions, Notices notices, Health.OfCompanies standings, DataSource database) {
        var whole = new TransactionTemplate(new JdbcTransactionManager(database));
        return new CompanyWatch(subscriptions, notices, standings, whole);
    }

    @Bean
    Chores pushChores(CompanyWatch watch, Subscriptions subscriptions, ShopConfig shop) {
        return new Chores(
                !shop.role().claims()
                        ? List.of()
                        : List.of(
                                new Chores.Chore("companies", CompanyWatch.EVERY, watch::look),
                                new Chores.Chore("subscriptions", Duration.ofHours(1), subscriptions::forget)));
    }

    @Bean
    PushController.Knowing knowing(GuestAccess guests, Catalogue catalogue, Health.OfCompanies standings) {
        return new PushController.Knowing(guests, catalogue, standings);
    }

    @Bean
    PushController pushController(
            PushConfig config, Subscriptions subscriptions, PushController.Knowing knowing, Clock clock) {
        var vapid = config.isOffered() ? new Vapid(config, clock) : null;
        return new PushController(config, vapid, subscriptions, knowing);
    }
}
