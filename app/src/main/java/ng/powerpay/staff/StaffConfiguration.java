package ng.powerpay.staff;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import ng.powerpay.auth.Passwords;
import ng.powerpay.notify.Suppressions;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.ProblemWriter;
import ng.powerpay.provider.ProviderDesk;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires sign-in and the guard before every staff route. */
@Configuration(proxyBeanMethods = false)
public class StaffConfiguration {

    private static final int MOST_TRIES = 10;

    @Bean
    StaffMembers staffMembers(JdbcClient jdbc, Passwords passwords) {
        return new StaffMembers(jdbc, passwords);
    }

    @Bean
    StaffSessions staffSessions(JdbcClient jdbc) {
        return new StaffSessions(jdbc);
    }

    @Bean
    StaffController staffController(StaffMembers members, StaffSessions sessions) {
        return new StaffController(members, sessions);
    }

    @Bean
    StaffProviderController staffProviderController(ProviderDesk desk) {
        return new StaffProviderController(desk);
    }

    @Bean
    StaffSuppressionController staffSuppressionController(Suppressions suppressions) {
        return new StaffSuppressionController(suppressions);
    }

    @Bean
    FilterRegistrationBean<Filter> staffFilter(StaffSessions sessions) {
        var filter = new StaffFilter(sessions, new ProblemWriter(Json.MAPPER));
        var registration = new FilterRegistrationBean<Filter>(filter);
        registration.addUrlPatterns("/v1/staff/*");
        registration.setOrder(-900);
        return registration;
    }

    @Bean
    ApplicationRunner firstStaffMember(StaffMembers members, StaffConfig config) {
        return _ -> {
            if (config.isGiven()) {
                members.expect(() -> put(members, config, MOST_TRIES));
            }
        };
    }

    /** The database may go away for a moment right after the start. */
    private static void put(StaffMembers members, StaffConfig config, int tries) {
        try {
            members.put(config.firstEmail(), "First member", config.firstPassword());
        } catch (DataAccessException e) {
            if (tries == 1) {
                throw e;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            put(members, config, tries - 1);
        }
    }
}
