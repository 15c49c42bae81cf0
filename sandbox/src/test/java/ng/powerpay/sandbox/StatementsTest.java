package ng.powerpay.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the gateway lists and the vendor exports of a day. */
class StatementsTest {

    private final SandboxWorld world = SandboxWorld.open();

    @AfterEach
    void close() {
        world.close();
    }

    private void open(String reference) throws Exception {
        var order = Map.of("email", "ada@example.ng", "amount", 500_000, "reference", reference);
        assertEquals(
                200, world.paystack("POST", "/transaction/initialize", order).statusCode());
    }

    private JsonNode list(String query) throws Exception {
        return SandboxWorld.json(world.paystack("GET", query, Map.of()));
    }

    @Test
    void transactionsAreListedByStatusTimeAndPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            open("L-" + i);
        }
        assertEquals(3, list("/transaction").path("data").size());
        assertEquals(0, list("/transaction?status=success").path("data").size());
        assertEquals(0, list("/transaction?to=2020-01-01").path("data").size());
        assertEquals(
                3, list("/transaction?from=2020-01-01T00:00:00Z").path("data").size());
        JsonNode second = list("/transaction?perPage=2&page=2");
        assertEquals(1, second.path("data").size());
        assertEquals(2, second.path("meta").path("pageCount").asInt());
        assertEquals(0, list("/transaction?perPage=2&page=9").path("data").size());
        assertEquals(0, list("/refund?perPage=2&page=1").path("data").size());
        assertEquals(400, world.paystack("GET", "/transaction?page=x", Map.of()).statusCode());
    }

    @Test
    void theVendorsDayIsOneFile() throws Exception {
        String id = SandboxWorld.requestId();
        var order = Map.of(
                "request_id", id,
                "serviceID", "ikeja-electric",
                "billersCode", "1111111111111",
                "variation_code", "prepaid",
                "amount", "1000",
                "phone", "08011111111");
        world.vtpass("pay", order);
        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Africa/Lagos"));
        var rows = world.get("/vtpass/export.csv?date=" + today).body().lines().toList();
        assertEquals(2, rows.size());
        assertTrue(rows.getFirst().startsWith("Request Id,"), rows.toString());
        assertTrue(rows.getLast().startsWith(id + ","), rows.toString());
        assertTrue(rows.getLast().endsWith(",1000.00,10.00,delivered"), rows.toString());
        assertEquals(
                1,
                world.get("/vtpass/export.csv?date=2020-01-01").body().lines().count());
        assertEquals(400, world.get("/vtpass/export.csv").statusCode());
    }
}
