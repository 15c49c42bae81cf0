package ng.powerpay.staff;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.auth.KeyedHash;
import ng.powerpay.auth.PasskeyChallenges;
import ng.powerpay.auth.Passkeys;
import ng.powerpay.auth.PasswordTries;
import ng.powerpay.auth.Passwords;
import ng.powerpay.auth.People;
import ng.powerpay.auth.RecoveryCodes;
import ng.powerpay.auth.SecondFactor;
import ng.powerpay.auth.SecondFactors;
import ng.powerpay.auth.Totp;
import ng.powerpay.job.Chores;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.notify.Notices;
import ng.powerpay.notify.Suppressions;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.ProblemWriter;
import ng.powerpay.platform.Seal;
import ng.powerpay.provider.ProviderDesk;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires sign-in and the guards before every staff route. */
@Configuration(proxyBeanMethods = false)
public class StaffConfiguration {

    private static final PasswordTries.Advice ADVICE =
            new PasswordTries.Advice("Check the e-mail and the password.", "Wait a few minutes.");

    @Bean
    StaffMembers staffMembers(JdbcClient jdbc) {
        return new StaffMembers(jdbc);
    }

    @Bean
    StaffSessions staffSessions(JdbcClient jdbc) {
        return new StaffSessions(jdbc);
    }

    @Bean
    StaffInvitations staffInvitations(JdbcClient jdbc) {
        return new StaffInvitations(jdbc);
    }

    @Bean
    StaffSignIn.Stores staffStores(StaffMembers members, StaffSessions sessions, JdbcClient jdbc) {
        return new StaffSignIn.Stores(members, sessions, new StaffDevices(jdbc));
    }

    /** Of the same form as the customers', so they are no beans that could be taken for theirs. */
    private record Factors(SecondFactors store, SecondFactor guard) {}

    private static Factors factors(
            JdbcClient jdbc, PlatformTransactionManager manager, SecondFactors.Tools tools, RateLimits limits) {
        var store = new SecondFactors(People.STAFF, jdbc, new TransactionTemplate(manager), tools);
        return new Factors(store, new SecondFactor(store, limits));
    }

    @Bean
    SecondFactors.Tools secondFactorTools(Seal seal, Totp totp, RecoveryCodes recovery) {
        return new SecondFactors.Tools(seal, totp, recovery);
    }

    @Bean
    StaffProofs.Parts staffProofParts(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            SecondFactors.Tools tools,
            RateLimits limits,
            StaffConfig config) {
        var factors = factors(jdbc, manager, tools, limits);
        return new StaffProofs.Parts(
                factors.store(),
                factors.guard(),
                new KeptPasskeys(People.STAFF, jdbc),
                new Passkeys(config.auth()),
                new PasskeyChallenges(jdbc));
    }

    @Bean
    StaffProofs staffProofs(StaffProofs.Parts parts, StaffMembers members) {
        return new StaffProofs(parts, members);
    }

    @Bean
    StaffSignIn.Alerts staffAlerts(Notices notices, StaffConfig config, Clock clock) {
        return new StaffSignIn.Alerts(notices, config.home(), clock);
    }

    @Bean
    StaffSignIn staffSignIn(
            StaffSignIn.Stores stores,
            PasswordTries customers,
            KeyedHash hash,
            StaffProofs proofs,
            StaffSignIn.Alerts alerts) {
        return new StaffSignIn(stores, customers.advising(ADVICE), hash, proofs, alerts);
    }

    @Bean
    StaffSessionController staffSessionController(StaffSignIn signIn, StaffSignIn.Stores stores, StaffProofs proofs) {
        return new StaffSessionController(signIn, stores, proofs);
    }

    @Bean
    StaffMeController staffMeController(StaffProofs proofs, StaffMembers members, StaffSignIn signIn) {
        return new StaffMeController(proofs, members, signIn);
    }

    @Bean
    StaffDoorController staffDoorController(
            StaffSignIn.Stores stores, StaffInvitations invitations, Passwords passwords, PasswordTries customers) {
        return new StaffDoorController(stores, invitations, passwords, customers.advising(ADVICE));
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
    WebMvcConfigurer staffRights() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RightsGate());
            }
        };
    }

    @Bean
    Chores staffChores(StaffSessions sessions) {
        return new Chores(List.of(new Chores.Chore("staff-sessions", Duration.ofHours(1), sessions::forget)));
    }

    @Bean
    ApplicationRunner firstStaffMember(StaffMembers members, Passwords passwords, StaffConfig config) {
        var first = new FirstMember(members, passwords, config);
        return _ -> first.put();
    }
}
