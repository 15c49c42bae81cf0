package ng.powerpay.review;

import io.micrometer.core.instrument.MeterRegistry;
import ng.powerpay.job.Alarm;
import ng.powerpay.notify.MailSender;
import ng.powerpay.provider.Exchanges;
import ng.powerpay.purchase.Decisions;
import ng.powerpay.purchase.PurchaseSearch;
import ng.powerpay.purchase.ShopConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the review of what machines must not decide. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {

    @Bean
    ReviewCases reviewCases(JdbcClient jdbc) {
        return new ReviewCases(jdbc);
    }

    @Bean
    Evidence evidence(JdbcClient jdbc, Exchanges exchanges) {
        return new Evidence(jdbc, exchanges);
    }

    @Bean
    CaseDesk caseDesk(ReviewCases cases, Evidence evidence, PurchaseSearch search, Decisions decisions, Alarm alarm) {
        return new CaseDesk(cases, evidence, search, decisions, alarm);
    }

    @Bean
    CaseController caseController(ReviewCases cases, CaseDesk desk) {
        return new CaseController(cases, desk);
    }

    @Bean
    CaseAlerts caseAlerts(MailSender mail, ReviewConfig config, ShopConfig shop) {
        return alerts(mail, config, shop);
    }

    private static CaseAlerts alerts(MailSender mail, ReviewConfig config, ShopConfig shop) {
        var page = shop.publicUrl().resolve("/admin/?view=cases").toString();
        return new CaseAlerts(letter -> mail.send(letter, MailSender.NO_MESSAGE), config.alertEmail(), page);
    }

    @Bean
    CaseWatch caseWatch(ReviewCases cases, JdbcClient jdbc, CaseAlerts alerts, ReviewConfig config, ShopConfig shop) {
        var works = shop.role().claims();
        var stores = new CaseWatch.Stores(cases, new Pending(jdbc), new Backlog(jdbc));
        return new CaseWatch(stores, alerts, config, works);
    }

    /** The same for a process without wiring, which looks by itself. */
    public static CaseWatch watch(JdbcClient jdbc, MailSender mail, ReviewConfig config, ShopConfig shop) {
        var stores = new CaseWatch.Stores(new ReviewCases(jdbc), new Pending(jdbc), new Backlog(jdbc));
        return new CaseWatch(stores, alerts(mail, config, shop), config, true);
    }

    /** Once the watch and the registry are there. */
    @Bean
    org.springframework.boot.ApplicationRunner caseFigures(CaseWatch watch, MeterRegistry registry) {
        return _ -> watch.measure(registry);
    }
}
