package ng.powerpay.platform;

import io.lettuce.core.RedisClient;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires the platform: clock, mapper, database, way out, and the filters in their order. */
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
    DataSource dataSource(DatabaseConfig config) {
        return config.pool();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    Http http() {
        return new Http(Duration.ofSeconds(3));
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
    RateLimits rateLimits(CacheConfig cache) {
        var redis = cache.redis();
        return redis == null ? new LocalRateLimits() : new RedisRateLimits(RedisClient.create(redis.toString()));
    }

    @Bean
    FilterRegistrationBean<Filter> correlation() {
        return first(1, new CorrelationFilter());
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders() {
        return first(2, new SecurityHeadersFilter());
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(RateLimits limits, LimitsConfig config) {
        return first(3, new RateLimitFilter(limits, new ProblemWriter(Json.MAPPER), config));
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimit() {
        return first(4, new BodyLimitFilter(new ProblemWriter(Json.MAPPER)));
    }

    @Bean
    FilterRegistrationBean<Filter> crowd(LimitsConfig config) {
        return first(5, new CrowdFilter(config.atOnce(), new ProblemWriter(Json.MAPPER)));
    }

    private static FilterRegistrationBean<Filter> first(int order, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(-1000 + order);
        return registration;
    }
}
