package ng.powerpay.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import ng.powerpay.platform.Kobo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What gateways keep, by way and date. */
class FeesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Fees PAYSTACK = Fees.parse("*@2018-01-01=150bp+10000from250000cap200000");

    /**
     * The documented examples of 1.5 % and 100 naira, waived below 2,500 naira, at most 2,000
     * naira.
     */
    @ParameterizedTest
    @CsvSource({"100000, 1500", "249999, 3749", "250000, 13750", "1010750, 25161", "20000000, 200000"})
    void theFlatPartStartsAtASumAndBothAreCapped(long amount, long fee) {
        assertEquals(new Kobo(fee), PAYSTACK.kept(new Kobo(amount), "card", NOW));
    }

    @Test
    void theNewestLineOfTheWayCountsThenThatOfAllOthers() {
        var fees = Fees.parse("*@2020-01-01=140bp *@2025-04-11=200bpcap200000 transfer@2024-01-01=0bp+5000");
        var amount = Kobo.naira(1_000);
        assertEquals(new Kobo(2_000), fees.kept(amount, "card", NOW));
        assertEquals(new Kobo(1_400), fees.kept(amount, "card", Instant.parse("2025-04-10T22:59:59Z")));
        assertEquals(new Kobo(2_000), fees.kept(amount, "card", Instant.parse("2025-04-10T23:00:00Z")));
        assertEquals(new Kobo(5_000), fees.kept(amount, "transfer", NOW));
        assertNull(fees.kept(amount, "card", Instant.parse("2019-12-31T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "150bp", "*@2018-13-01=1bp", "*@2018-01-01=1.5%", "CARD@2018-01-01=1bp", "*@2018-01-01=1bp+"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Fees.parse(text));
    }
}
