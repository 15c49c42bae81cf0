package ng.powerpay.provider;

import java.util.Map;

/** How a provider, or a company through its vendors, answers now. */
public enum Health {
    UP,
    SLOW,
    DOWN,
    /** Nobody asked lately, so nobody knows. */
    NO_CALLS;

    /**
     * How companies answer through whoever sells for them, by what all processes wrote down lately.
     */
    @FunctionalInterface
    public interface OfCompanies {

        /** By code; one that nobody asked is missing. */
        Map<String, Health> now();
    }

    private static final int DOWN_AFTER = 3;

    /**
     * Three failures in a row, or more failures than answers, are down; half the answers late are
     * slow.
     */
    static Health of(Window lately) {
        if (lately.isEmpty()) {
            return NO_CALLS;
        }
        var mostly = lately.failed() > lately.ok() && lately.failed() >= DOWN_AFTER;
        if (mostly || lately.inARow() >= DOWN_AFTER) {
            return DOWN;
        }
        return lately.slow() > 0 && 2 * lately.slow() >= lately.ok() ? SLOW : UP;
    }
}
