package ng.powerpay.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.platform.Json;

/** Says to a push service who we are: RFC 8292. Its signatures are made anew every few hours. */
final class Vapid {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Duration VALID = Duration.ofHours(12);
    private static final Duration USED = Duration.ofHours(6);

    private record Signed(String header, Instant until) {}

    private final PrivateKey key;
    private final String publicKey;
    private final String contact;
    private final Clock clock;
    /** By the service's origin; there are as many as the settings name. */
    private final Map<String, Signed> signed = new ConcurrentHashMap<>();

    Vapid(PushConfig config, Clock clock) {
        this.key = P256.number(config.key());
        this.publicKey = TEXT.encodeToString(P256.bytes(P256.publicOf(key)));
        this.contact = config.contact();
        this.clock = clock;
    }

    /** 65 bytes in Base64 for addresses, as browsers want it. */
    String publicKey() {
        return publicKey;
    }

    /** The value of {@code Authorization} for a call to this service. */
    String authorization(URI endpoint) {
        var origin = endpoint.getScheme() + "://" + endpoint.getAuthority();
        return signed.compute(
                        origin,
                        (_, known) -> known == null || clock.instant().isAfter(known.until()) ? sign(origin) : known)
                .header();
    }

    private Signed sign(String origin) {
        var now = clock.instant();
        var claims = Map.of("aud", origin, "exp", now.plus(VALID).getEpochSecond(), "sub", contact);
        var head = TEXT.encodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.US_ASCII));
        var body = head + "." + TEXT.encodeToString(Json.MAPPER.writeValueAsBytes(claims));
        return new Signed(
                "vapid t=" + body + "." + TEXT.encodeToString(sign(body.getBytes(StandardCharsets.US_ASCII))) + ", k="
                        + publicKey,
                now.plus(USED));
    }

    private byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK can do this", e);
        }
    }
}
