package ng.powerpay.account;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ng.powerpay.auth.AuthConfig;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.auth.KeyedHash;
import ng.powerpay.auth.OneTimeCodes;
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
import ng.powerpay.platform.Json;
import ng.powerpay.platform.ProblemWriter;
import ng.powerpay.platform.Seal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires accounts and the guard before their routes. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    @Bean
    AccountSessions accountSessions(JdbcClient jdbc) {
        return new AccountSessions(jdbc);
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, PlatformTransactionManager manager, ObjectProvider<AccountMade> listeners) {
        return new Accounts(
                jdbc,
                new TransactionTemplate(manager),
                () -> listeners.orderedStream().toList());
    }

    @Bean
    KeptPasskeys accountPasskeys(JdbcClient jdbc) {
        return new KeptPasskeys(People.ACCOUNTS, jdbc);
    }

    @Bean
    SecondFactors accountSecondFactors(
            JdbcClient jdbc, PlatformTransactionManager manager, Seal seal, Totp totp, RecoveryCodes recovery) {
        var tools = new SecondFactors.Tools(seal, totp, recovery);
        return new SecondFactors(People.ACCOUNTS, jdbc, new TransactionTemplate(manager), tools);
    }

    @Bean
    SecondFactor secondFactor(SecondFactors store, RateLimits limits) {
        return new SecondFactor(store, limits);
    }

    @Bean
    CodeDesk codeDesk(OneTimeCodes codes, Notices notices) {
        return new CodeDesk(codes, notices);
    }

    @Bean
    SignIn.Stores signInStores(Accounts accounts, AccountSessions sessions, KeptPasskeys passkeys, JdbcClient jdbc) {
        return new SignIn.Stores(accounts, sessions, new AccountDevices(jdbc), passkeys);
    }

    @Bean
    PasswordTries passwordTries(Passwords passwords, RateLimits limits) {
        var advice = new PasswordTries.Advice(
                "Check the phone or e-mail and the password, or sign in by code.",
                "Wait a few minutes, or sign in by code.");
        return new PasswordTries(passwords, limits, advice);
    }

    @Bean
    SignIn.Checks signInChecks(PasswordTries passwords, Passkeys passkeys, KeyedHash hash, SecondFactor secondFactor) {
        return new SignIn.Checks(passwords, passkeys, hash, secondFactor);
    }

    @Bean
    SignInAlerts signInAlerts(Notices notices, AuthConfig config, Clock clock) {
        return new SignInAlerts(notices, config.shop(), clock);
    }

    @Bean
    SignIn signIn(SignIn.Stores stores, SignIn.Checks checks, SignInAlerts alerts) {
        return new SignIn(stores, checks, alerts);
    }

    @Bean
    SignInController signInController(
            SignIn signIn, CodeDesk codes, KeptPasskeys kept, Passkeys passkeys, PasskeyChallenges challenges) {
        return new SignInController(signIn, codes, kept, passkeys, challenges);
    }

    @Bean
    AccountController accountController(
            SignIn.Stores stores, CodeDesk codes, Passwords passwords, PasswordTries tries, SignInAlerts alerts) {
        return new AccountController(stores, codes, passwords, tries, alerts);
    }

    @Bean
    SessionController sessionController(AccountSessions sessions) {
        return new SessionController(sessions);
    }

    @Bean
    SecurityController securityController(
            SignIn.Stores stores,
            SecondFactors secondFactors,
            SecondFactor secondFactor,
            PasskeyChallenges challenges,
            Passkeys passkeys) {
        var all = new SecurityController.Stores(
                stores.accounts(), stores.sessions(), secondFactors, stores.passkeys(), challenges);
        return new SecurityController(all, secondFactor, passkeys);
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
    Chores accountChores(AccountSessions sessions) {
        return new Chores(List.of(new Chores.Chore("sessions", Duration.ofHours(1), sessions::forget)));
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
