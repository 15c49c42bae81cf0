package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The database drops every connection, again and again, while purchases are under way. */
class DatabaseGoneTest {

    private static final int PURCHASES = 8;

    @Test
    @Tag("failure-19")
    void everyPurchaseEndsOnceAlthoughAllConnectionsDie() throws Exception {
        try (var market = new Market(Map.of("POWERPAY_LEASE", "31s"))) {
            var placed = new JsonNode[PURCHASES];
            for (var i = 0; i < PURCHASES; i++) {
                placed[i] = market.place(market.meter(Scenario.NORMAL), 5_000 + i);
            }
            for (var purchase : placed) {
                market.pay(purchase, "channel=card");
                dropConnections(market);
            }
            for (var purchase : placed) {
                assertEquals("VENDED", patiently(market, purchase).path("state").asString());
            }
            assertEquals(
                    (long) PURCHASES,
                    market.shop
                            .database()
                            .sql("select count(*) from posting where account = 'vendor:vtpass'")
                            .query(Long.class)
                            .single());
        }
    }

    /** Leases are real time here, so what is held by one is made due. */
    private static JsonNode patiently(Market market, JsonNode purchase) throws Exception {
        for (var i = 0; ; i++) {
            try {
                market.shop
                        .database()
                        .sql("update purchase set due_at = now() where due_at > now()")
                        .update();
                return market.until(purchase, "VENDED");
            } catch (AssertionError | org.springframework.dao.DataAccessException e) {
                if (i == 3) {
                    throw e;
                }
            }
        }
    }

    private static void dropConnections(Market market) {
        try {
            market.shop.database().sql("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database()""").query(Long.class).single();
        } catch (org.springframework.dao.DataAccessException e) {
            // our own connection died with the others, as it should
        }
    }
}
