package ng.powerpay.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires the platform: clock, mapper, database, and the filters in their order. */
@Configuration(proxyBeanMethods = false)
public class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JsonMapper jsonMapper() {
        return Json.MAPPER;
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseLogins databaseLogins(DatabaseConfig config) {
        return DatabaseLogins.fixed(config.application());
    }

    @Bean
    DataSource dataSource(DatabaseConfig config, DatabaseLogins logins) {
        return config.pool(logins);
    }

    /** The owner changes the tables; the application's role has no right to. */
    @Bean
    FlywayConfigurationCustomizer migrationsByTheOwner(DatabaseConfig config) {
        var owner = config.owner();
        return flyway -> flyway.dataSource(config.url(), owner.user(), owner.password())
                .placeholders(Schema.grantsTo(config.role()));
    }

    @Bean
    FlywayMigrationStrategy migrationThenCheck(DatabaseConfig config, DataSource application) {
        return flyway -> {
            if (config.migrates()) {
                Schema.migrate(flyway, application);
            }
            Schema.check(application);
        };
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return Sql.client(dataSource);
    }

    @Bean
    Reader reader(JdbcClient primary, DatabaseConfig config, DatabaseLogins logins) {
        return new Reader(primary, config.readers(logins));
    }

    @Bean
    @ConditionalOnMissingBean
    KeyWrap keyWrap(SecretsConfig secrets) {
        return secrets.localWrap();
    }

    @Bean
    @DependsOnDatabaseInitialization
    KeyRing keyRing(DataSource database, SecretsConfig secrets, KeyWrap wrap) {
        return new KeyRing(new DataKeyTable(database), secrets.wraps(wrap), secrets.lasts());
    }

    @Bean
    Seal seal(SecretsConfig secrets, KeyRing ring) {
        return new Seal(secrets, ring);
    }

    @Bean
    WebMvcConfigurer webFiles() {
        return new WebFiles();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    FilterRegistrationBean<Filter> correlation(MeterRegistry meters) {
        return first(1, new CorrelationFilter(meters));
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders() {
        return first(2, new SecurityHeadersFilter());
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimit() {
        return first(4, new BodyLimitFilter(new ProblemWriter(Json.MAPPER)));
    }

    private static FilterRegistrationBean<Filter> first(int order, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(-1000 + order);
        return registration;
    }
}
