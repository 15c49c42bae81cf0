package ng.powerpay.ussd;

import java.time.Duration;
import ng.powerpay.platform.Settings;

/**
 * The menu that phones dial.
 *
 * @param key in the address that was given to Africa's Talking alone, which signs nothing: whoever has
 *     it says whose phone is calling. Empty: there is no menu
 * @param patience how long a screen waits for a company or a gateway
 */
public record UssdConfig(String key, Duration patience) {

    private static final int LEAST = 32;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    public static UssdConfig read(Settings settings) {
        var key = settings.secret("USSD_KEY", false, "in the address for Africa's Talking's USSD; empty: no USSD");
        settings.demand(key.isEmpty() || key.length() >= LEAST, "POWERPAY_USSD_KEY must have 32 characters or more");
        var patience = settings.duration("USSD_PATIENCE", "700ms", "how long a screen waits for others");
        settings.demand(patience.compareTo(LONGEST) <= 0, "POWERPAY_USSD_PATIENCE must be 2s or less");
        return new UssdConfig(key, patience);
    }

    @Override
    public String toString() {
        return "UssdConfig[" + patience + "]";
    }
}
