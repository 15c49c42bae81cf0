package ng.powerpay.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import ng.powerpay.platform.Settings;

/**
 * Whether and where to browsers are pushed to.
 *
 * @param privateKey 32 bytes in Base64 for addresses; empty: nothing is pushed
 * @param contact where push services can complain, {@code mailto:} or {@code https:}
 * @param services hosts, {@code *.} before one meaning all below it; on this machine also an origin
 */
public record PushConfig(String privateKey, String contact, List<String> services) {

    private static final String KNOWN =
            "fcm.googleapis.com,updates.push.services.mozilla.com," + "*.notify.windows.com,web.push.apple.com";
    private static final String HERE = "http://127.0.0.1:";
    private static final int LONGEST = 1_000;

    public PushConfig {
        services = List.copyOf(services);
    }

    public static PushConfig read(Settings settings) {
        var config = new PushConfig(
                settings.secret(
                        "VAPID_PRIVATE_KEY",
                        false,
                        "32 random bytes in Base64 for addresses, which sign pushes to browsers; empty: none are sent"),
                settings.text(
                        "VAPID_CONTACT",
                        "mailto:support@powerpay.ng",
                        "whom push services write to: mailto: or https:"),
                List.of(settings.text("PUSH_SERVICES", KNOWN, "hosts of push services, with commas between")
                        .split(",")));
        settings.demand(
                config.isSound(), "POWERPAY_VAPID_PRIVATE_KEY is no private key of P-256 in Base64 for addresses");
        return config;
    }

    private boolean isSound() {
        try {
            return !isOffered() || P256.number(key()) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean isOffered() {
        return !privateKey.isEmpty();
    }

    byte[] key() {
        return Base64.getUrlDecoder().decode(privateKey);
    }

    /**
     * Whether this is an address of one of the services: anything else could be a server of ours.
     */
    boolean mayBe(String endpoint) {
        if (endpoint.length() > LONGEST) {
            return false;
        }
        try {
            var address = new URI(endpoint);
            var host = address.getHost();
            if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
                return false;
            }
            var origin = address.getScheme() + "://" + address.getRawAuthority();
            var isWeb = "https".equals(address.getScheme()) && (address.getPort() < 0 || address.getPort() == 443);
            return services.stream()
                    .anyMatch(one -> one.startsWith(HERE)
                            ? one.equals(origin)
                            : isWeb && isOf(host.toLowerCase(Locale.ROOT), one));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isOf(String host, String service) {
        return service.startsWith("*.") ? host.endsWith(service.substring(1)) : host.equals(service);
    }

    @Override
    public String toString() {
        return "PushConfig[" + (isOffered() ? "on" : "off") + " " + services + "]";
    }
}
