package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class KoboTest {

    @Test
    void nairaTextBecomesExactKobo() {
        assertEquals(new Kobo(100_050), Kobo.ofNaira("1,000.50"));
        assertEquals(new Kobo(100_000), Kobo.ofNaira("1000"));
        assertEquals("1000.50", new Kobo(100_050).toNaira());
    }

    @Test
    void fractionsOfAKoboAreRefused() {
        assertThrows(ArithmeticException.class, () -> Kobo.ofNaira("0.005"));
        assertThrows(NumberFormatException.class, () -> Kobo.ofNaira("ten"));
        assertThrows(ArithmeticException.class, () -> Kobo.ofNaira("1e999999999"));
        assertThrows(ArithmeticException.class, () -> Kobo.ofNaira("1e-999999999"));
        assertEquals(Kobo.naira(10_000_000), Kobo.ofNaira("1.0E7"));
    }

    @Test
    void taxInsideAndOnTopRoundHalfUp() {
        assertEquals(new Kobo(69_767), Kobo.naira(10_000).taxInside(750));
        assertEquals(new Kobo(750), new Kobo(10_000).taxOnTop(750));
        assertEquals(new Kobo(1), new Kobo(7).taxOnTop(750));
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        assertThrows(ArithmeticException.class, () -> new Kobo(Long.MAX_VALUE).plus(new Kobo(1)));
    }

    @Test
    void spokenMoneyFitsGsm7() {
        assertEquals("NGN10,000", Kobo.naira(10_000).spoken());
        assertEquals("NGN10,107.50", new Kobo(1_010_750).spoken());
    }
}
