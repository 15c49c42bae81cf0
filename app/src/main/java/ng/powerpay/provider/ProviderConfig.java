package ng.powerpay.provider;

import java.time.Duration;
import ng.powerpay.platform.Settings;

/**
 * How providers are watched and spared.
 *
 * @param slow an answer that takes this long is a slow one
 * @param switchesEvery how soon every process takes over a switch
 * @param breakAfter so many calls in a row without an answer, and the provider is left alone
 * @param pause for how long
 */
public record ProviderConfig(Duration slow, Duration switchesEvery, int breakAfter, Duration pause) {

    public static ProviderConfig read(Settings settings) {
        var config = new ProviderConfig(
                settings.duration("PROVIDER_SLOW", "5s", "an answer of a provider that takes this long is slow"),
                settings.duration("SWITCHES_EVERY", "3s", "how soon every process takes over what staff switch"),
                (int) settings.whole(
                        "BREAK_AFTER", 10, 1_000, "calls in a row without an answer before a provider is left alone"),
                settings.duration("BREAK_PAUSE", "5s", "longest pause for a provider without an answer"));
        settings.demand(
                config.slow().toMillis() > 0 && config.switchesEvery().toMillis() >= 100,
                "POWERPAY_PROVIDER_SLOW must be more than nothing, POWERPAY_SWITCHES_EVERY 100ms or more");
        settings.demand(
                config.breakAfter() >= 2 && config.pause().toMillis() > 0,
                "POWERPAY_BREAK_AFTER must be 2 or more, POWERPAY_BREAK_PAUSE more than nothing");
        return config;
    }
}
