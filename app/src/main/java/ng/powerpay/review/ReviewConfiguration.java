package ng.powerpay.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the review of what machines must not decide. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {

    @Bean
    ReviewCases reviewCases(JdbcClient jdbc) {
        return new ReviewCases(jdbc);
    }
}
