package ng.powerpay.ledger;

import java.time.Clock;
import ng.powerpay.platform.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the books as they can be read. They are written in the moves of purchases. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

    @Bean
    Balances balances(JdbcClient jdbc, Reader reader) {
        return new Balances(jdbc, reader);
    }

    @Bean
    BalancesController balancesController(Balances balances, Clock clock) {
        return new BalancesController(balances, clock);
    }

    @Bean
    LedgerController ledgerController(Balances balances, Reader reader, Clock clock) {
        return new LedgerController(balances, new Journal(reader), clock);
    }

    @Bean
    DailySums dailySums(JdbcClient jdbc, Reader reader) {
        return new DailySums(jdbc, reader);
    }
}
