package ng.powerpay.cache;

import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** In Redis, where nobody can read it: keys are hashed and values sealed under our data key. */
final class RedisMemory implements SharedMemory {

    private static final Logger LOG = LoggerFactory.getLogger(RedisMemory.class);

    private final Redis redis;
    private final Seal seal;
    private final String secret;

    RedisMemory(Redis redis, Seal seal, byte[] dataKey) {
        this.redis = redis;
        this.seal = seal;
        this.secret = HexFormat.of().formatHex(dataKey);
    }

    @Override
    public <T> Optional<T> recall(String kind, String key, Class<T> type) {
        var name = name(kind, key);
        return redis.ask(connection -> connection.sync().get(bytes(name))).flatMap(value -> read(name, value, type));
    }

    @Override
    public void remember(String kind, String key, Object what, Duration lasts) {
        if (!redis.isHere()) {
            return;
        }
        var name = name(kind, key);
        var value = seal.seal(name, Json.MAPPER.writeValueAsString(what));
        var most = SetArgs.Builder.px(
                Math.clamp(lasts.toMillis(), 1, Duration.ofHours(1).toMillis()));
        var _ = redis.ask(connection -> connection.sync().set(bytes(name), value, most));
    }

    /** Another version's or another shop's is as good as none. */
    private <T> Optional<T> read(String name, byte[] value, Class<T> type) {
        try {
            return Optional.of(Json.MAPPER.readValue(seal.open(name, value), type));
        } catch (IllegalStateException | JacksonException e) {
            LOG.info("not ours to read in Redis: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private String name(String kind, String key) {
        return "memory:" + kind + ":"
                + Hmac.hex("HmacSHA256", secret, bytes(kind + ":" + key)).substring(0, 32);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
