package ng.powerpay.auth;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import ng.powerpay.platform.Sha256;

/**
 * Texts that open something to whoever has them, too long to be guessed: a plain hash hides them.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Secrets() {}

    /** 256 bits in 43 letters, digits, hyphens and underscores. */
    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** 128 bits in 22 of them: a name that cannot be guessed, for what is no secret. */
    public static String id() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    /** Whether it has the form of what {@link #fresh()} makes. */
    public static boolean isOne(String text) {
        return SECRET.matcher(text).matches();
    }

    /** SHA-256. */
    public static byte[] hash(String secret) {
        return Sha256.of(secret);
    }

    /** Random ones. */
    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
