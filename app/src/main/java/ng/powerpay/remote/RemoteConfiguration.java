package ng.powerpay.remote;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the way out to other companies. */
@Configuration(proxyBeanMethods = false)
public class RemoteConfiguration {

    @Bean
    Http http() {
        return new Http(Duration.ofSeconds(3));
    }

    @Bean
    Provider.Means means(Sender sender, DataSource database, Clock clock) {
        return new Provider.Means(sender, database, clock);
    }
}
