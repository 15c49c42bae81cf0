package ng.powerpay.cache;

import ng.powerpay.platform.Seal;
import ng.powerpay.platform.SecretsConfig;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all nodes remember together and each can do without. */
@Configuration(proxyBeanMethods = false)
public class CacheConfiguration {

    @Bean
    Redis redis(CacheConfig config) {
        return new Redis(config.redis());
    }

    @Bean
    SharedMemory sharedMemory(Redis redis, Seal seal, SecretsConfig secrets) {
        return new RedisMemory(redis, seal, secrets.dataKey());
    }

    /** Neither stops the shop, so neither is a reason to call the whole of it down. */
    @Bean
    HealthIndicator redisHealthIndicator(Redis redis) {
        return () -> Health.status(redis.isHere() ? "UP" : redis.isUsed() ? "AWAY_LIMITS_ARE_LOCAL" : "NOT_USED")
                .build();
    }
}
