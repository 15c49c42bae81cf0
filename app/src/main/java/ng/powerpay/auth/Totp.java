package ng.powerpay.auth;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.platform.Hmac;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes that an app on somebody's phone makes anew every half minute from a secret (RFC 6238:
 * SHA-1, six digits). A clock may be off by one of these steps. Whoever keeps the secret keeps the
 * last step a code of which was taken, and takes none twice.
 */
public final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP, 6);
    private final Clock clock;

    public Totp(Clock clock) {
        this.clock = clock;
    }

    /** 160 bits as an app takes them: 32 letters and digits. */
    public static String fresh() {
        return Base32.toBase32String(Secrets.bytes(20));
    }

    /** What an app reads from a picture. */
    public static String uri(String secret, String whose) {
        return "otpauth://totp/PowerPay:"
                + URLEncoder.encode(whose, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=PowerPay";
    }

    /**
     * @return the step, half minutes since 1970, that this is the code of; empty when it is of none
     * near now
     */
    public OptionalLong stepOf(String secret, String code) {
        var now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> Hmac.same(at(secret, step), code))
                .findFirst();
    }

    private String at(String secret, long step) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key", e);
        }
    }
}
