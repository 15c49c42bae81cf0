package ng.powerpay.cache;

import java.net.URI;
import ng.powerpay.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Where what may be forgotten is kept.
 *
 * @param redis shared by all nodes, or null to keep it in this process
 */
public record CacheConfig(@Nullable URI redis) {

    private static final String NONE = "redis://none.invalid";

    public static CacheConfig read(Settings settings) {
        var url = settings.url("REDIS_URL", NONE, "a Redis for limits shared by all nodes; default: in process");
        return new CacheConfig(url.toString().equals(NONE) ? null : url);
    }

    @Override
    public String toString() {
        return "CacheConfig[" + (redis == null ? "in process" : redis.getHost()) + "]";
    }
}
