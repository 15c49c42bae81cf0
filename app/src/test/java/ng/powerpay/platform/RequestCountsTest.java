package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import ng.powerpay.Market;
import org.junit.jupiter.api.Test;

class RequestCountsTest {

    @Test
    void requestsAreCountedByRouteAndNeverByWhatSomebodyInvented() throws Exception {
        try (var market = new Market(Map.of("POWERPAY_ROLE", "api"))) {
            market.shop.get("/v1/companies");
            market.shop.get("/v1/invented-47");
            var metrics = market.shop.get("/metrics").body();
            var counted = "http_server_requests_seconds_count{method=\"GET\",status=\"200\",uri=\"/v1/companies\"} 1";
            assertTrue(metrics.contains(counted), metrics);
            assertFalse(metrics.contains("invented-47"), metrics);
        }
    }

    @Test
    void anAnswerTellsItsLength() throws Exception {
        try (var market = new Market(Map.of("POWERPAY_ROLE", "api"))) {
            var headers = market.shop.get("/v1/companies").headers();
            assertTrue(headers.firstValueAsLong("Content-Length").orElse(0) > 0, headers.toString());
            assertEquals(Optional.empty(), headers.firstValue("Transfer-Encoding"));
        }
    }
}
