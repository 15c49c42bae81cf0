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
        // A passkey belongs to a domain, never to an address: on a bare machine that is localhost.
        var rpId = LOOPBACK.contains(shop.getHost()) ? "localhost" : shop.getHost();
        var port = shop.getPort() < 0 ? "" : ":" + shop.getPort();
        return new AuthConfig(
                shop,
                rpId,
                shop.getScheme() + "://" + rpId + port,
                settings.whole("CODES_PER_HOUR", 20, 1_000_000, "one-time codes an hour that one address may ask for"),
                settings.whole("CODES_PER_PHONE", 5, 1_000_000, "one-time codes an hour to one phone or e-mail"));
    }
}
