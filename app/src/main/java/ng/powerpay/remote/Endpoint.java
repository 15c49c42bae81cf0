package ng.powerpay.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import ng.powerpay.platform.Settings;

/**
 * Where a provider is.
 *
 * @param provider its name: {@code vtpass}
 * @param url the base address, ending in a slash
 * @param timeout the longest wait for one answer
 */
public record Endpoint(String provider, URI url, Duration timeout) {

    /** Reads {@code <PROVIDER>_URL} and {@code <PROVIDER>_TIMEOUT}. */
    public static Endpoint read(Settings settings, String provider, String url, String timeout) {
        var name = provider.toUpperCase(Locale.ROOT);
        return new Endpoint(
                provider,
                settings.url(name + "_URL", url, "base address of " + provider),
                settings.duration(name + "_TIMEOUT", timeout, "longest wait for an answer of " + provider));
    }

    /** The same place for something that may take another time. */
    public Endpoint within(Duration limit) {
        return new Endpoint(provider, url, limit);
    }
}
