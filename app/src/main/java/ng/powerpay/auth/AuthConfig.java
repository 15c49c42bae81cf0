package ng.powerpay.auth;

import java.net.URI;
import java.util.Set;
import ng.powerpay.platform.Settings;

/**
 * Where passkeys are good, and how many codes are sent.
 *
 * @param shop where customers find it
 * @param rpId the domain that passkeys belong to
 * @param origin of the pages that may ask for them
 * @param codesPerCaller an hour, to whatever phones and addresses
 * @param codesPerAddress an hour, from wherever asked for
 */
public record AuthConfig(URI shop, String rpId, String origin, long codesPerCaller, long codesPerAddress) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @param shop where customers find it: passkeys are good there */
    public static AuthConfig read(Settings settings, URI shop) {
        var place = at(shop);
        return new AuthConfig(
                shop,
                place.rpId,
                place.origin,
                settings.whole("CODES_PER_HOUR", 20, 1_000_000, "one-time codes an hour that one address may ask for"),
                settings.whole("CODES_PER_PHONE", 5, 1_000_000, "one-time codes an hour to one phone or e-mail"));
    }

    /** For pages at this address, of whoever gets no codes. */
    public static AuthConfig at(URI home) {
        // A passkey belongs to a domain, never to an address: on a bare machine that is localhost.
        var rpId = LOOPBACK.contains(home.getHost()) ? "localhost" : home.getHost();
        var port = home.getPort() < 0 ? "" : ":" + home.getPort();
        return new AuthConfig(home, rpId, home.getScheme() + "://" + rpId + port, 0, 0);
    }
}
