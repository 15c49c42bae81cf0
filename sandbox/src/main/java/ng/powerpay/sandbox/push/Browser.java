package ng.powerpay.sandbox.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One pretend browser: its keys, and how it opens what was sealed for it (RFC 8291). */
final class Browser {

    /** What stands before a point of P-256 in a public key's usual form. */
    private static final byte[] BEFORE =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private static final int POINT = 65;
    private static final int HEAD = 16 + 4 + 1 + POINT;

    private final KeyPair keys;
    private final byte[] secret = new byte[16];

    private Browser(KeyPair keys) {
        this.keys = keys;
        new SecureRandom().nextBytes(secret);
    }

    static Browser fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Browser(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK can do this", e);
        }
    }

    static PublicKey key(byte[] point) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(joined(BEFORE, point)));
    }

    String p256dh() {
        return text(point());
    }

    String auth() {
        return text(secret);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] point() {
        byte[] encoded = keys.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - POINT, encoded.length);
    }

    /** @throws GeneralSecurityException it was not sealed for this browser */
    String open(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length <= HEAD || sealed[20] != POINT) {
            throw new GeneralSecurityException("not sealed as RFC 8291 says");
        }
        var read = ByteBuffer.wrap(sealed);
        byte[] salt = next(read, 16);
        read.getInt();
        read.get();
        byte[] theirs = next(read, POINT);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(theirs), true);
        byte[] about = joined(ascii("WebPush: info\0"), joined(point(), theirs));
        byte[] key = derived(agreement.generateSecret(), secret, about, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derived(key, salt, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, derived(key, salt, ascii("Content-Encoding: nonce\0"), 12)));
        byte[] plain = cipher.doFinal(next(read, read.remaining()));
        return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
    }

    private static byte[] next(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] derived(byte[] secret, byte[] salt, byte[] about, int length)
            throws GeneralSecurityException {
        var how = HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(about, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(how);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
