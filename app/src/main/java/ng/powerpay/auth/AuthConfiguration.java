package ng.powerpay.auth;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import ng.powerpay.job.Chores;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.SecretsConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the ways to prove who one is. */
@Configuration(proxyBeanMethods = false)
public class AuthConfiguration {

    @Bean
    KeyedHash keyedHash(SecretsConfig secrets) {
        return new KeyedHash(secrets.dataKey());
    }

    @Bean
    OneTimeCodes oneTimeCodes(JdbcClient jdbc, KeyedHash hash, RateLimits limits, AuthConfig config) {
        var random = new SecureRandom();
        return new OneTimeCodes(jdbc, hash, limits, config, () -> random.nextInt(1_000_000));
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Totp totp(Clock clock) {
        return new Totp(clock);
    }

    @Bean
    RecoveryCodes recoveryCodes(KeyedHash hash) {
        return new RecoveryCodes(hash);
    }

    @Bean
    Passkeys passkeys(AuthConfig config) {
        return new Passkeys(config);
    }

    @Bean
    PasskeyChallenges passkeyChallenges(JdbcClient jdbc) {
        return new PasskeyChallenges(jdbc);
    }

    @Bean
    Chores authChores(JdbcClient jdbc) {
        return new Chores(List.of(new Chores.Chore("codes", Leftovers.FORGETTING, new Leftovers(jdbc)::forget)));
    }
}
