package ng.powerpay.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Limits of this process alone; at most 100,000 callers are remembered, each for a day. */
final class LocalRateLimits implements RateLimits {

    private record Key(String limit, String who) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    @Override
    public long take(Limit limit, String who) {
        var probe = buckets.get(new Key(limit.name(), who), key -> fresh(limit)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill();
    }

    @Override
    public void giveBack(Limit limit, String who) {
        var bucket = buckets.getIfPresent(new Key(limit.name(), who));
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    @Override
    public boolean exhausted(Limit limit, String who) {
        var bucket = buckets.getIfPresent(new Key(limit.name(), who));
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    private static Bucket fresh(Limit limit) {
        return Bucket.builder()
                .addLimit(band -> band.capacity(limit.permits()).refillGreedy(limit.permits(), limit.per()))
                .build();
    }
}
