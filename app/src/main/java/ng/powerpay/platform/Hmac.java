package ng.powerpay.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes as hexadecimal text, and their comparison in constant time. */
public final class Hmac {

    private Hmac() {}

    /**
     * Lower-case hex.
     *
     * @param algorithm a JCA name such as {@code HmacSHA512}
     */
    public static String hex(String algorithm, String secret, byte[] message) {
        return HexFormat.of().formatHex(bytes(algorithm, secret, message));
    }

    /** Unencoded, for those who take Base64. */
    public static byte[] bytes(String algorithm, String secret, byte[] message) {
        return bytes(algorithm, secret.getBytes(StandardCharsets.UTF_8), message);
    }

    /** Under a key that is no text: 32 bytes. */
    public static byte[] sha256(byte[] key, byte[] message) {
        return bytes("HmacSHA256", key, message);
    }

    private static byte[] bytes(String algorithm, byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }

    /** Whether both are equal, taking the same time wherever they differ. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
