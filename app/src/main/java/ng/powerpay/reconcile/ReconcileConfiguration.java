package ng.powerpay.reconcile;

import java.util.List;
import java.util.Map;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Work;
import ng.powerpay.job.Worker;
import ng.powerpay.ledger.Invariants;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentHints;
import ng.powerpay.platform.Reader;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.review.ReviewCases;
import ng.powerpay.vending.VendHints;
import ng.powerpay.vending.Vendors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the comparison, with a worker of its own: a long one must not hold up purchases. */
@Configuration(proxyBeanMethods = false)
public class ReconcileConfiguration {

    @Bean
    Runs runs(JdbcClient jdbc, ReconcileConfig config) {
        return new Runs(jdbc, config.at());
    }

    @Bean
    StatementLines statementLines(JdbcClient jdbc) {
        return new StatementLines(jdbc);
    }

    @Bean
    Invariants invariants(Reader reader) {
        return new Invariants(reader);
    }

    @Bean
    CompareStatement.Stores compareStores(
            Runs runs, StatementLines lines, JdbcClient jdbc, ReviewCases cases, Invariants invariants) {
        return new CompareStatement.Stores(runs, lines, new OurBooks(jdbc), cases, invariants);
    }

    @Bean
    Remedies remedies(
            JdbcClient jdbc,
            ReviewCases cases,
            PaymentHints payments,
            VendHints vends,
            CompareStatement.Stores stores) {
        return new Remedies(new Differences(jdbc), cases, payments, vends, stores.books());
    }

    @Bean
    FloatCheck floatCheck(JdbcClient jdbc, Vendors vendors, CompareStatement.Stores stores, ReconcileConfig config) {
        return new FloatCheck(vendors, stores.books(), new FloatReadings(jdbc), config.commission());
    }

    @Bean
    CompareStatement compareStatement(
            CompareStatement.Stores stores, Gateways gateways, Remedies remedies, FloatCheck floats) {
        return new CompareStatement(stores, gateways, remedies, floats);
    }

    @Bean
    Worker reconcileWorker(CompareStatement compare, Runs runs, ShopConfig shop) {
        var works = !shop.role().claims()
                ? List.<Work<?>>of()
                : List.of(new Work<>("comparison", runs, Map.of("COMPARE", compare), runs::giveUp));
        return new Worker(works, new Alarm(), 1);
    }
}
