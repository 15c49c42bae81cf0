package ng.powerpay.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import ng.powerpay.cache.Redis;
import ng.powerpay.platform.Sha256;
import org.jspecify.annotations.Nullable;

/** Limits shared by all nodes. Without Redis, or while it is away, each node counts for itself. */
final class RedisRateLimits implements RateLimits {

    private static final ExpirationAfterWriteStrategy UNTIL_FULL =
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1));

    private final Redis redis;
    private volatile @Nullable ProxyManager<byte[]> buckets;
    private final RateLimits whenAway = new LocalRateLimits();

    RedisRateLimits(Redis redis) {
        this.redis = redis;
    }

    @Override
    public long take(Limit limit, String who) {
        return redis.ask(connection -> untilNext(bucket(connection, limit, who)))
                .orElseGet(() -> whenAway.take(limit, who));
    }

    private static long untilNext(BucketProxy bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill();
    }

    @Override
    public void giveBack(Limit limit, String who) {
        if (redis.ask(connection -> added(bucket(connection, limit, who))).isEmpty()) {
            whenAway.giveBack(limit, who);
        }
    }

    private static boolean added(BucketProxy bucket) {
        bucket.addTokens(1);
        return true;
    }

    @Override
    public boolean exhausted(Limit limit, String who) {
        return redis.ask(connection -> bucket(connection, limit, who).getAvailableTokens() < 1)
                .orElseGet(() -> whenAway.exhausted(limit, who));
    }

    private BucketProxy bucket(StatefulRedisConnection<byte[], byte[]> connection, Limit limit, String who) {
        // Who may be a phone: Redis is told nobody's.
        var hash = HexFormat.of().formatHex(Sha256.of(who), 0, 16);
        var key = ("limit:" + limit.name() + ":" + hash).getBytes(StandardCharsets.UTF_8);
        return buckets(connection).builder().build(key, () -> configuration(limit));
    }

    /** There is one connection for the life of the process, and so one of these. */
    private ProxyManager<byte[]> buckets(StatefulRedisConnection<byte[], byte[]> connection) {
        var known = buckets;
        if (known == null) {
            known = Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(UNTIL_FULL)
                    .build();
            buckets = known;
        }
        return known;
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(band -> band.capacity(limit.permits()).refillGreedy(limit.permits(), limit.per()))
                .build();
    }
}
