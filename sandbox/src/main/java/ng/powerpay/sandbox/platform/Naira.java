package ng.powerpay.sandbox.platform;

import java.math.BigDecimal;

/** Writing kobo as naira. */
public final class Naira {

    private static final int KOBO_DIGITS = 2;

    private Naira() {}

    /** For people: the sign, thousands, always two decimals. */
    public static String text(long kobo) {
        return String.format("₦%,d.%02d", kobo / 100, Math.abs(kobo % 100));
    }

    /** As a decimal of naira with two places. */
    public static BigDecimal decimal(long kobo) {
        return BigDecimal.valueOf(kobo, KOBO_DIGITS);
    }

    /**
     * Kobo of a decimal naira text.
     *
     * @throws ArithmeticException more than two decimals, or out of range
     * @throws NumberFormatException not a number
     */
    public static long kobo(String naira) {
        return new BigDecimal(naira).movePointRight(KOBO_DIGITS).longValueExact();
    }
}
