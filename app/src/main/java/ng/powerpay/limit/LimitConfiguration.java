package ng.powerpay.limit;

import jakarta.servlet.Filter;
import ng.powerpay.cache.Redis;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the limits, before and after {@code BodyLimitFilter}. */
@Configuration(proxyBeanMethods = false)
public class LimitConfiguration {

    @Bean
    RateLimits rateLimits(Redis redis) {
        return new RedisRateLimits(redis);
    }

    @Bean
    Guesses guesses(RateLimits limits) {
        return new Guesses(limits);
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(RateLimits limits, LimitsConfig config) {
        return at(-997, new RateLimitFilter(limits, new ProblemWriter(Json.MAPPER), config));
    }

    @Bean
    FilterRegistrationBean<Filter> crowd(LimitsConfig config) {
        return at(-995, new CrowdFilter(config.atOnce(), new ProblemWriter(Json.MAPPER)));
    }

    private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
