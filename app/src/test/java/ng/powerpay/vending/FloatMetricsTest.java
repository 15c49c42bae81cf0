package ng.powerpay.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import ng.powerpay.Market;
import ng.powerpay.platform.Kobo;
import org.junit.jupiter.api.Test;

class FloatMetricsTest {

    @Test
    void whatAVendorSaysOfOurMoneyIsOnTheMetricsPage() throws Exception {
        try (var market = new Market(Map.of("POWERPAY_ROLE", "api"))) {
            var before = market.shop.get("/metrics").body();
            assertTrue(before.contains("powerpay_vendor_float_kobo{vendor=\"vtpass\"} NaN"), before);
            market.shop.bean(Vendors.class).askAll();
            assertEquals(
                    Optional.of(Kobo.naira(100_000_000)),
                    market.shop.bean(Floats.class).at("vtpass"));
            var after = market.shop.get("/metrics").body();
            assertTrue(after.contains("powerpay_vendor_float_kobo{vendor=\"vtpass\"} 1.0E10"), after);
        }
    }
}
