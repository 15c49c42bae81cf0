package ng.powerpay.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a message for one browser: RFC 8291, in one record of {@code aes128gcm} (RFC 8188). */
final class Envelope {

    /** Push services take 4,096 bytes; what is around the message has 103. */
    static final int MOST = 3_000;

    private static final int SALT = 16;
    private static final int RECORD = 4_096;
    private static final byte LAST = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What a browser gave to be written to.
     *
     * @param point its public key, 65 bytes
     * @param secret 16 bytes
     */
    record Browser(byte[] point, byte[] secret) {}

    private Envelope() {}

    /** @throws IllegalArgumentException it is too long, or the browser's key is none */
    static byte[] seal(byte[] message, Browser browser) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        try {
            return seal(message, browser, P256.fresh(), salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK can do this", e);
        }
    }

    /** @param once a pair of keys for this message only */
    static byte[] seal(byte[] message, Browser browser, KeyPair once, byte[] salt) throws GeneralSecurityException {
        if (message.length > MOST) {
            throw new IllegalArgumentException("too long to be pushed");
        }
        var ours = P256.bytes(once.getPublic());
        var secret = P256.shared(once.getPrivate(), P256.point(browser.point()));
        var both = joined(text("WebPush: info\0"), browser.point(), ours);
        var key = derived(secret, browser.secret(), both, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derived(key, salt, text("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, derived(key, salt, text("Content-Encoding: nonce\0"), 12)));
        var sealed = cipher.doFinal(joined(message, new byte[] {LAST}));
        return ByteBuffer.allocate(SALT + 5 + ours.length + sealed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ours.length)
                .put(ours)
                .put(sealed)
                .array();
    }

    private static byte[] derived(byte[] secret, byte[] salt, byte[] about, int length)
            throws GeneralSecurityException {
        var how = HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(about, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(how);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
