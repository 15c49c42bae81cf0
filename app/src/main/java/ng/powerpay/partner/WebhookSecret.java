package ng.powerpay.partner;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import ng.powerpay.platform.Hmac;

/**
 * Secrets and signatures of the Standard Webhooks rules, version 1: {@code whsec_} and Base64 of
 * the secret's bytes; {@code v1,} and Base64 of HMAC-SHA256 over {@code id.timestamp.body}.
 */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    /** The rules allow 24 to 64. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSecret() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** @param at seconds since 1970 */
    static String sign(String secret, String id, long at, String body) {
        var bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        var signed = (id + "." + at + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(Hmac.sha256(bytes, signed));
    }
}
