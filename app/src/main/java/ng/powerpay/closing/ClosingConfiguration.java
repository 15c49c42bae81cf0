package ng.powerpay.closing;

import java.time.Clock;
import ng.powerpay.approval.Approvals;
import ng.powerpay.reconcile.ReconcileConfig;
import ng.powerpay.reconcile.Runs;
import ng.powerpay.reconcile.StatementLines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the days of the books. */
@Configuration(proxyBeanMethods = false)
public class ClosingConfiguration {

    @Bean
    Days days(JdbcClient jdbc) {
        return new Days(jdbc);
    }

    @Bean
    DayDesk dayDesk(Days days, Runs runs, StatementLines lines, ReconcileConfig config, Clock clock) {
        return new DayDesk(days, runs, lines, config, clock);
    }

    @Bean
    Reopening reopening(Days days) {
        return new Reopening(days);
    }

    @Bean
    DayController dayController(Days days, DayDesk desk, Reopening reopening, Approvals approvals) {
        return new DayController(days, desk, (day, reason, who) -> reopening.propose(approvals, day, reason, who));
    }
}
