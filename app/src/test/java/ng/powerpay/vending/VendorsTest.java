package ng.powerpay.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.provider.Switches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VendorsTest {

    private static final Kobo AMOUNT = Kobo.naira(10_000);
    private static final VendOutcome NOT_SENT = new VendOutcome.NotSent("no connection");
    private static final VendOutcome UNKNOWN = new VendOutcome.Unknown("no answer");
    private static final VendOutcome REFUSED = new VendOutcome.Refused("FAILED", "no");
    private static final VendOutcome VENDED = new VendOutcome.Vended(List.of(), null, null, null, null, null);

    private final FakeVendor one = new FakeVendor("one");
    private final FakeVendor two = new FakeVendor("two");
    private final HandClock clock = new HandClock();
    private final Floats floats = new Floats(Kobo.naira(500_000));
    private final Set<String> off = new HashSet<>();
    private final Switches switches = (_, name, company) -> !off.contains(name) && !off.contains(name + company);
    private final Vendors vendors = routed("");

    private Vendors routed(String priority) {
        return new Vendors(List.of(one, two), Priorities.parse(priority), new VendorHealth(clock), floats, switches);
    }

    private static String next(Vendors vendors, String company, @Nullable String last) {
        return vendors.next(new Meter(company, MeterType.PREPAID, "11111111111"), AMOUNT, last)
                .map(Vendor::name)
                .orElse("nobody");
    }

    private void calls(FakeVendor vendor, VendOutcome outcome, int times) {
        calls(vendors, vendor, outcome, times);
    }

    private static void calls(Vendors vendors, FakeVendor vendor, VendOutcome outcome, int times) {
        vendor.outcome = outcome;
        var meter = new Meter("ikeja", MeterType.PREPAID, "11111111111");
        for (var i = 0; i < times; i++) {
            assertEquals(outcome, vendors.vend(vendor, new VendRequest("r" + i, meter, AMOUNT, "+2348031234567")));
        }
    }

    @Test
    void theFirstIsAskedFirstAndTheOtherOnlyWhenItDidNotTakeTheRequest() {
        assertEquals("one", next(vendors, "ikeja", null));
        assertEquals("two", next(vendors, "ikeja", "one"));
        assertEquals("one", next(vendors, "ikeja", "two"));
    }

    @Test
    void whoeverSellsAloneIsAskedAgain() {
        two.sells = false;
        assertEquals("one", next(vendors, "ikeja", "one"));
        one.sells = false;
        assertEquals("nobody", next(vendors, "ikeja", null));
    }

    @Test
    void priorityIsByCompanyAndWhoIsNotListedIsSwitchedOff() {
        var some = routed("ikeja=two,one; kano=two; *=one");
        assertEquals("two", next(some, "ikeja", null));
        assertEquals("two", next(some, "kano", "two"));
        assertEquals("one", next(some, "eko", "one"));
        assertEquals(Optional.of(two), some.toAsk(new Meter("kano", MeterType.PREPAID, "11111111111")));
        assertEquals(two, some.named("two"));
    }

    @Test
    void whoIsSwitchedOffTakesNothingNewAndIsStillFoundForWhatItBegan() {
        off.add("oneikeja");
        assertEquals("two", next(vendors, "ikeja", "two"));
        assertEquals("one", next(vendors, "eko", null));
        off.add("one");
        assertEquals("two", next(vendors, "eko", null));
        assertEquals(one, vendors.named("one"));
        off.add("two");
        assertEquals("nobody", next(vendors, "ikeja", null));
        assertFalse(vendors.isSold("eko"));
    }

    @Test
    void whoHasTooLittleOfOurMoneyComesLast() {
        one.balance = new Balance.Known(AMOUNT.minus(new Kobo(1)));
        vendors.askAll();
        assertEquals("two", next(vendors, "ikeja", null));
        assertEquals("two", next(vendors, "ikeja", "two"), "and is not asked instead of one that may come round");
        one.balance = new Balance.Known(AMOUNT);
        vendors.askAll();
        assertEquals("one", next(vendors, "ikeja", null));
    }

    @Test
    void whatIsSpentOrMayBeSpentIsTakenOffUntilTheNextAnswer() {
        one.balance = new Balance.Known(AMOUNT.plus(AMOUNT).plus(AMOUNT));
        vendors.askAll();
        calls(one, VENDED, 1);
        calls(one, REFUSED, 1);
        calls(one, UNKNOWN, 1);
        assertEquals(Optional.of(AMOUNT), floats.at("one"));
        one.balance = new Balance.Unknown("closed");
        vendors.askAll();
        assertEquals(Optional.of(AMOUNT), floats.at("one"), "no answer leaves what was known");
        assertTrue(floats.isLow("one"));
        assertTrue(floats.at("two").isEmpty() && !floats.isLow("two"));
    }

    @Test
    void whoDoesNotAnswerIsPassedOverUntilACallSucceedsAfterThePause() {
        calls(one, NOT_SENT, VendorHealth.LEAST_CALLS - 1);
        assertEquals("one", next(vendors, "ikeja", null));
        calls(one, UNKNOWN, 1);
        assertEquals("two", next(vendors, "ikeja", null));
        assertEquals("one", next(vendors, "eko", null), "another company's vends are not to blame");

        clock.passes(VendorHealth.PAUSE.plusSeconds(1));
        assertEquals("one", next(vendors, "ikeja", null), "one call may try");
        calls(one, NOT_SENT, 1);
        assertEquals("two", next(vendors, "ikeja", null));

        clock.passes(VendorHealth.PAUSE.plusSeconds(1));
        calls(one, VENDED, 1);
        assertEquals("one", next(vendors, "ikeja", null));
    }

    @Test
    void whileOneCallTriesAVendorTheOthersGoElsewhere() {
        calls(one, UNKNOWN, VendorHealth.LEAST_CALLS);
        clock.passes(VendorHealth.PAUSE.plusSeconds(1));
        one.during = () -> assertEquals("two", next(vendors, "ikeja", null));
        calls(one, VENDED, 1);
    }

    @Test
    void aRefusalIsAnAnswer() {
        calls(one, REFUSED, 40);
        assertEquals("one", next(vendors, "ikeja", null));
    }

    @Test
    void aFaultOfTheAdapterCountsAndLeavesRoomForTheNextTrial() {
        calls(one, UNKNOWN, VendorHealth.LEAST_CALLS);
        clock.passes(VendorHealth.PAUSE.plusSeconds(1));
        one.during = () -> {
            throw new IllegalStateException("a bug");
        };
        assertThrows(IllegalStateException.class, () -> calls(one, VENDED, 1));
        one.during = () -> {};
        clock.passes(VendorHealth.PAUSE.plusSeconds(1));
        assertEquals("one", next(vendors, "ikeja", null));
    }

    @Test
    void whenAllAreUnhealthyTheBestIsAskedNonetheless() {
        calls(one, UNKNOWN, VendorHealth.LEAST_CALLS);
        calls(two, NOT_SENT, VendorHealth.LEAST_CALLS);
        assertEquals("one", next(vendors, "ikeja", null));
        assertEquals("two", next(vendors, "ikeja", "one"));
        calls(one, VENDED, 1);
    }

    @Test
    void withoutRoutingTheOrderIsAllThereIs() {
        var plain = new Vendors(List.of(one, two));
        calls(plain, one, UNKNOWN, 40);
        assertEquals("one", next(plain, "ikeja", null));
        assertEquals("two", next(plain, "ikeja", "one"));
    }

    @Test
    void aVendorThatNobodyKnowsRefusesTheStart() {
        assertThrows(IllegalArgumentException.class, () -> routed("ikeja=three"));
        for (var wrong : List.of("ikeja=three", "ikeja", "ikeja=one,", "=one", "a=one,one", "kano=one;kano=two")) {
            var settings = new Settings(Map.of("POWERPAY_VENDOR_PRIORITY", wrong));
            RoutingConfig.read(settings, Set.of("one", "two"));
            var fault =
                    assertThrows(SettingsFault.class, settings::check, wrong).toString();
            assertTrue(fault.contains("POWERPAY_VENDOR_PRIORITY"), fault);
        }
    }

    @Test
    void aCompanyThatTheVendorDoesNotSellForRefusesTheStart() {
        two.sells = false;
        assertThrows(IllegalArgumentException.class, () -> routed("ikeja=one,two"));
    }
}
