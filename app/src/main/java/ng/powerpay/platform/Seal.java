package ng.powerpay.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps texts secret at rest with AES-256-GCM. The sealed form is version byte 1, a 12-byte random
 * nonce, then the ciphertext with its 16-byte tag; it opens only with the same {@code owner}.
 */
public final class Seal {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes */
    public Seal(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a data key has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @param owner what the text belongs to, such as a purchase id; needed again to open it */
    public byte[] seal(String owner, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var secret = run(Cipher.ENCRYPT_MODE, owner, nonce, text.getBytes(StandardCharsets.UTF_8));
        var sealed = new byte[1 + NONCE + secret.length];
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        System.arraycopy(secret, 0, sealed, 1 + NONCE, secret.length);
        return sealed;
    }

    /** @throws IllegalStateException when it was changed, or sealed for another owner or key */
    public String open(String owner, byte[] sealed) {
        if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
            throw new IllegalStateException("not a sealed text");
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        var secret = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, owner, nonce, secret), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String owner, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealed text does not open", e);
        }
    }
}
