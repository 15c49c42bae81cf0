package ng.powerpay.platform;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Limits shared by all nodes. While Redis is away each node counts for itself: the shop sells on. */
final class RedisRateLimits implements RateLimits {

    private static final Logger LOG = LoggerFactory.getLogger(RedisRateLimits.class);

    private final ProxyManager<byte[]> buckets;
    private final RateLimits whenAway = new LocalRateLimits();

    RedisRateLimits(RedisClient client) {
        buckets = Bucket4jLettuce.casBasedBuilder(client)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public long take(Limit limit, String who) {
        try {
            var probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill();
        } catch (RedisException e) {
            return away(e).take(limit, who);
        }
    }

    @Override
    public boolean exhausted(Limit limit, String who) {
        try {
            return bucket(limit, who).getAvailableTokens() < 1;
        } catch (RedisException e) {
            return away(e).exhausted(limit, who);
        }
    }

    private BucketProxy bucket(Limit limit, String who) {
        var key = ("limit:" + limit.name() + ":" + who).getBytes(StandardCharsets.UTF_8);
        return buckets.builder().build(key, () -> configuration(limit));
    }

    private RateLimits away(RedisException e) {
        LOG.warn("Redis is away, counting locally: {}", e.getClass().getSimpleName());
        return whenAway;
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(band -> band.capacity(limit.permits()).refillGreedy(limit.permits(), limit.per()))
                .build();
    }
}
