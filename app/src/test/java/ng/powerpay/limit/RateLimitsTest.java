package ng.powerpay.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ng.powerpay.cache.LocalRedis;
import ng.powerpay.cache.Redis;
import ng.powerpay.limit.RateLimits.Limit;
import org.junit.jupiter.api.Test;

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
        try (var server = new LocalRedis();
                var here = server.client();
                var there = server.client()) {
            var one = new RedisRateLimits(here);
            var two = new RedisRateLimits(there);
            assertEquals(0, one.take(TWO, "ada"));
            assertEquals(0, two.take(TWO, "ada"));
            assertTrue(one.take(TWO, "ada") > 0);
            assertTrue(two.exhausted(TWO, "ada"));
            one.giveBack(TWO, "ada");
            assertEquals(0, two.take(TWO, "ada"), "what one node gives back is there for all");
            server.stop();
            assertEquals(0, one.take(TWO, "ada"));
            assertFalse(two.exhausted(TWO, "ada"));
            server.start();
            LocalRedis.await(here);
            assertEquals(0, one.take(TWO, "ada"), "a Redis that begins again has forgotten");
        }
    }

    @Test
    void withoutRedisEachNodeCountsForItself() {
        var limits = new RedisRateLimits(new Redis(null));
        assertEquals(0, limits.take(TWO, "ada"));
        assertEquals(0, limits.take(TWO, "ada"));
        assertTrue(limits.take(TWO, "ada") > 0);
    }

    @Test
    void aLineOfIpv6IsOneCallerWhateverAddressItTakes() {
        assertEquals(RateLimitFilter.household("2001:db8:1:2::1"), RateLimitFilter.household("2001:db8:1:2:f:f:f:f"));
        assertNotEquals(RateLimitFilter.household("2001:db8:1:2::1"), RateLimitFilter.household("2001:db8:1:3::1"));
        assertEquals("192.0.2.7", RateLimitFilter.household("192.0.2.7"));
        assertEquals("not an address", RateLimitFilter.household("not an address"));
    }
}
