package ng.powerpay.cache;

import io.github.bucket4j.TimeoutException;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis that may be away. It is never waited for longer than a moment, and left alone for a
 * second after each time that it did not answer, so that the shop sells on at its own speed.
 */
public final class Redis implements AutoCloseable {

    /** What is asked of a connection. */
    public interface Question<T> extends Function<StatefulRedisConnection<byte[], byte[]>, @Nullable T> {}

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final @Nullable RedisClient client;
    private final @Nullable RedisURI address;
    private final AtomicBoolean connecting = new AtomicBoolean();
    private volatile @Nullable StatefulRedisConnection<byte[], byte[]> connection;
    private volatile boolean here;
    private volatile long nextTry = System.nanoTime();

    /**
     * Begins to connect and does not wait for it.
     *
     * @param url null: there is none
     */
    public Redis(@Nullable URI url) {
        if (url == null) {
            address = null;
            client = null;
            return;
        }
        address = RedisURI.create(url.toString());
        address.setTimeout(MOMENT);
        client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PAUSE).build())
                .timeoutOptions(TimeoutOptions.enabled(MOMENT))
                .build());
        connect();
    }

    /** Empty when it is away, and when the answer is null. */
    public <T> Optional<T> ask(Question<T> question) {
        if (!here && System.nanoTime() - nextTry < 0) {
            return Optional.empty();
        }
        var open = connection;
        if (open == null) {
            connect();
            return Optional.empty();
        }
        try {
            var answer = question.apply(open);
            back();
            return Optional.ofNullable(answer);
        } catch (RedisException | TimeoutException e) {
            gone(e);
            return Optional.empty();
        }
    }

    public boolean isUsed() {
        return client != null;
    }

    public boolean isHere() {
        return here;
    }

    private void connect() {
        if (client != null && address != null && connecting.compareAndSet(false, true)) {
            var _ = client.connectAsync(ByteArrayCodec.INSTANCE, address).whenComplete((open, fault) -> {
                connection = open;
                if (fault == null) {
                    back();
                } else {
                    gone(fault);
                }
                connecting.set(false);
            });
        }
    }

    private void back() {
        if (!here) {
            here = true;
            LOG.info("Redis is here: nodes share limits and look-ups");
        }
    }

    private void gone(Throwable fault) {
        nextTry = System.nanoTime() + PAUSE.toNanos();
        if (here) {
            LOG.warn("Redis is away: each node counts and remembers for itself: {}", fault.toString());
        }
        here = false;
    }

    @Override
    public void close() {
        if (client != null) {
            client.shutdown();
        }
    }
}
