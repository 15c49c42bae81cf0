package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import ng.powerpay.platform.RateLimits.Limit;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

class RateLimitsTest {

    private static final Limit TWO = new Limit("test", 2);

    @Test
    void permitsEndAndEachCallerHasItsOwn() {
        var limits = new LocalRateLimits();
        assertFalse(limits.exhausted(TWO, "ada"));
        assertEquals(0, limits.take(TWO, "ada"));
        assertEquals(0, limits.take(TWO, "ada"));
        assertTrue(limits.take(TWO, "ada") > 0);
        assertTrue(limits.exhausted(TWO, "ada"));
        assertEquals(0, limits.take(TWO, "obi"));
    }

    @Test
    void nodesShareTheirLimitsInRedisAndCountAloneWhenItIsAway() throws Exception {
        var port = freePort();
        var redis = RedisServer.builder()
                .bind("127.0.0.1")
                .port(port)
                .setting("save \"\"")
                .build();
        redis.start();
        var address = RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withTimeout(Duration.ofSeconds(1))
                .build();
        var client = RedisClient.create(address);
        try {
            var one = new RedisRateLimits(client);
            var two = new RedisRateLimits(client);
            assertEquals(0, one.take(TWO, "ada"));
            assertEquals(0, two.take(TWO, "ada"));
            assertTrue(one.take(TWO, "ada") > 0);
            assertTrue(two.exhausted(TWO, "ada"));
            redis.stop();
            assertEquals(0, one.take(TWO, "ada"));
            assertFalse(two.exhausted(TWO, "ada"));
        } finally {
            redis.stop();
            client.shutdown();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
