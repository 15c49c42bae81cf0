package ng.powerpay.vending;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import ng.powerpay.platform.Kobo;
import ng.powerpay.provider.Health;
import ng.powerpay.provider.Measurements;
import org.junit.jupiter.api.Test;

class MeasuredVendorTest {

    private final FakeVendor one = new FakeVendor("one");
    private final Measurements measurements = new Measurements(new HandClock(), Duration.ofSeconds(5));
    private final Vendor counted = new MeasuredVendor(one, measurements);

    /** A default method that is not handed on would be lost without a word. */
    @Test
    void everythingIsHandedOn() {
        for (var method : Vendor.class.getMethods()) {
            assertDoesNotThrow(
                    () -> MeasuredVendor.class.getDeclaredMethod(method.getName(), method.getParameterTypes()),
                    method.toString());
        }
    }

    @Test
    void callsAreCountedForTheirCompanyAndMeterType() {
        var meter = new Meter("ikeja", MeterType.POSTPAID, "11111111111");
        one.outcome = new VendOutcome.Refused("FAILED", "no");
        counted.vend(new VendRequest("r", meter, Kobo.naira(1_000), "+2348031234567"));
        assertEquals(Health.UP, measurements.ofCompany("ikeja", "postpaid", _ -> true), "a refusal is an answer");
        assertEquals(Health.NO_CALLS, measurements.ofCompany("ikeja", "prepaid", _ -> true));
        one.outcome = new VendOutcome.Unknown("no answer");
        for (var i = 0; i < 3; i++) {
            counted.vend(new VendRequest("r", meter, Kobo.naira(1_000), "+2348031234567"));
        }
        assertEquals(Health.DOWN, measurements.of("one", "ikeja"));
        assertEquals(Health.NO_CALLS, measurements.of("one", "eko"));
    }
}
