package ng.powerpay.remote;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import ng.powerpay.platform.Seal;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the way out to other companies. */
@Configuration(proxyBeanMethods = false)
public class RemoteConfiguration {

    @Bean
    Http http() {
        return new Http(Duration.ofSeconds(3));
    }

    /** After the migrations: a provider may look into its tables as soon as it is built. */
    @Bean
    @DependsOnDatabaseInitialization
    Provider.Means means(Sender sender, DataSource database, Clock clock, Seal seal) {
        return new Provider.Means(sender, database, clock, seal);
    }
}
