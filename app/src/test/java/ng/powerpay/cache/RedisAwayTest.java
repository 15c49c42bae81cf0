package ng.powerpay.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.Test;

/** The shop sells with Redis, while it is away, and when it comes back, and says how it stands. */
class RedisAwayTest {

    @Test
    void theShopSellsOnWhileRedisIsAway() throws Exception {
        try (var redis = new LocalRedis();
                var market = new Market(Map.of("POWERPAY_REDIS_URL", redis.url()))) {
            LocalRedis.await(market.shop.bean(Redis.class));
            buy(market);
            assertHealth(market, "\"redis\":{\"status\":\"UP\"}");
            assertTrue(
                    redis.names().stream().anyMatch(name -> name.startsWith("memory:meter:")), "look-ups are shared");
            assertTrue(redis.names().stream().anyMatch(name -> name.startsWith("limit:api:")), "limits are shared");
            redis.stop();
            buy(market);
            assertHealth(market, "\"redis\":{\"status\":\"AWAY_LIMITS_ARE_LOCAL\"}");
            redis.start();
            LocalRedis.await(market.shop.bean(Redis.class));
            buy(market);
            assertHealth(market, "\"redis\":{\"status\":\"UP\"}");
        }
    }

    @Test
    void itStartsWithoutTheRedisThatItWasPromised() throws Exception {
        try (var market = new Market(Map.of("POWERPAY_REDIS_URL", "redis://127.0.0.1:1"))) {
            buy(market);
            assertHealth(market, "\"redis\":{\"status\":\"AWAY_LIMITS_ARE_LOCAL\"}");
        }
    }

    private static void buy(Market market) throws Exception {
        Account account = market.meter(Scenario.NORMAL);
        var purchase = market.place(account, 2_000);
        market.pay(purchase, "channel=card&outcome=success");
        market.until(purchase, "VENDED");
    }

    private static void assertHealth(Market market, String component) throws Exception {
        HttpResponse<String> health = market.shop.get("/health");
        assertEquals(200, health.statusCode(), health.body());
        assertEquals(
                List.of(),
                List.of("details", "jdbc", "version").stream()
                        .filter(health.body()::contains)
                        .toList());
        assertTrue(health.body().contains(component), health.body());
        assertEquals(200, market.shop.get("/health/ready").statusCode());
    }
}
