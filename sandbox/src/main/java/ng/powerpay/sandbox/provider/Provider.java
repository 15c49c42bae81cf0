package ng.powerpay.sandbox.provider;

import java.util.Map;

/**
 * One pretend provider. Made from a {@link Place} alone, so that its settings can be told without
 * it running.
 */
public interface Provider {

    /**
     * As in its paths, tables and settings: {@code buypower}; small letters, digits and hyphens.
     */
    String name();

    /** For people: {@code BuyPower}. */
    String title();

    /**
     * What the application is told: names of settings such as {@code POWERPAY_BUYPOWER_URL} with
     * their values.
     */
    Map<String, String> variables();

    /**
     * Pages of its own for the start page, besides those that every provider has: path by label.
     */
    default Map<String, String> pages() {
        return Map.of();
    }
}
