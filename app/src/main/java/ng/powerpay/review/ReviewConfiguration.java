package ng.powerpay.review;

import io.micrometer.core.instrument.MeterRegistry;
import ng.powerpay.approval.Approvable;
import ng.powerpay.approval.Approvals;
import ng.powerpay.job.Alarm;
import ng.powerpay.notify.MailSender;
import ng.powerpay.notify.Messages;
import ng.powerpay.provider.Exchanges;
import ng.powerpay.purchase.Decisions;
import ng.powerpay.purchase.PurchaseSearch;
import ng.powerpay.purchase.ShopConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    CaseDesk.Known known(ReviewCases cases, Evidence evidence, PurchaseSearch search) {
        return new CaseDesk.Known(cases, evidence, search);
    }

    @Bean
    CaseDesk caseDesk(CaseDesk.Known known, Decisions decisions, Approvals approvals, Alarm alarm) {
        return new CaseDesk(known, decisions, approvals, () -> onceItStands(alarm::ring));
    }

    /** Who looks earlier sees nothing yet. */
    private static void onceItStands(Runnable what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            what.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                what.run();
            }
        });
    }

    @Bean
    MacroController macroController() {
        return new MacroController();
    }

    @Bean
    Approvable caseRefund(CaseDesk desk) {
        return new CaseOfTwo(CaseAction.REFUND, desk);
    }

    @Bean
    Approvable caseDelivery(CaseDesk desk) {
        return new CaseOfTwo(CaseAction.MARK_VENDED, desk);
    }

    @Bean
    Approvable caseWriteOff(CaseDesk desk) {
        return new CaseOfTwo(CaseAction.WRITE_OFF, desk);
    }

    @Bean
    PurchaseDesk.Parts purchaseDeskParts(
            CaseDesk.Known known,
            JdbcClient jdbc,
            Messages messages,
            Approvals approvals,
            Decisions decisions,
            CaseDesk desk) {
        return new PurchaseDesk.Parts(
                known.cases(),
                known.evidence(),
                new Acts(jdbc),
                new Timeline(known, messages, approvals),
                messages,
                decisions,
                desk);
    }

    @Bean
    PurchaseDeskController purchaseDeskController(
            PurchaseDesk.Parts parts, PlatformTransactionManager manager, Alarm alarm) {
        return new PurchaseDeskController(
                new PurchaseDesk(parts, new TransactionTemplate(manager), () -> onceItStands(alarm::ring)));
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
