package ng.powerpay.account;

import jakarta.servlet.Filter;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires accounts and the guard before their routes. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    @Bean
    AccountSessions accountSessions(JdbcClient jdbc) {
        return new AccountSessions(jdbc);
    }

    @Bean
    FilterRegistrationBean<Filter> accountFilter(AccountSessions sessions) {
        var filter = new AccountFilter(sessions, new ProblemWriter(Json.MAPPER));
        var registration = new FilterRegistrationBean<Filter>(filter);
        registration.addUrlPatterns("/v1/account/*", "/v1/purchases");
        registration.setOrder(-899);
        return registration;
    }

    @Bean
    AccountParts accountParts(JdbcClient jdbc) {
        return new AccountParts(jdbc);
    }

    @Bean
    Exported profilePart(AccountParts parts) {
        return parts.profile();
    }

    @Bean
    Exported signingInPart(AccountParts parts) {
        return parts.signingIn();
    }

    @Bean
    Exported sessionsPart(AccountParts parts, AccountSessions sessions) {
        return parts.sessions(sessions);
    }

    @Bean
    Forgets accountEnds(AccountParts parts) {
        return parts.forgets();
    }
}
