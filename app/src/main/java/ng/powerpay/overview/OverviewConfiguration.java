package ng.powerpay.overview;

import java.time.Clock;
import ng.powerpay.platform.Reader;
import ng.powerpay.provider.Health;
import ng.powerpay.provider.ProviderDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the staff's first page. */
@Configuration(proxyBeanMethods = false)
public class OverviewConfiguration {

    @Bean
    OverviewFigures overviewFigures(Reader reader) {
        return new OverviewFigures(reader);
    }

    @Bean
    OverviewBoard overviewBoard(OverviewFigures figures, ProviderDesk desk, Health.OfCompanies companies, Clock clock) {
        return new OverviewBoard(figures, desk, companies, clock);
    }

    @Bean
    OverviewController overviewController(OverviewBoard board) {
        return new OverviewController(board);
    }
}
