package ng.powerpay.platform;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps texts secret at rest with AES-256-GCM; each opens only with the same {@code owner}. The
 * sealed form is a version byte, in version 2 the number of the data key (4 bytes, big-endian), a
 * 12-byte random nonce, then the ciphertext with its 16-byte tag. Version 1 is under the key that
 * is a setting.
 */
public final class Seal {

    private static final byte BY_SETTING = 1;
    private static final byte BY_RING = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKeySpec> settings;
    private final @Nullable KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    /**
     * Seals with this key itself, in version 1.
     *
     * @param key 32 bytes
     */
    public Seal(byte[] key) {
        this(List.of(key), null);
    }

    /** Seals with the newest key of the ring and opens both versions. */
    public Seal(SecretsConfig secrets, KeyRing ring) {
        this(secrets.all(), ring);
    }

    private Seal(List<byte[]> settings, @Nullable KeyRing ring) {
        this.settings = settings.stream().map(Seal::key).toList();
        this.ring = ring;
    }

    private static SecretKeySpec key(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a data key has 32 bytes, not " + key.length);
        }
        return new SecretKeySpec(key, "AES");
    }

    /** @param owner what the text belongs to, such as a purchase id; needed again to open it */
    public byte[] seal(String owner, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        if (ring == null) {
            var secret = encrypt(settings.getFirst(), owner, nonce, text);
            return head(BY_SETTING, 0, secret).put(nonce).put(secret).array();
        }
        var key = ring.newest();
        var secret = encrypt(key.secret(), owner, nonce, text);
        return head(BY_RING, Integer.BYTES, secret)
                .putInt(key.number())
                .put(nonce)
                .put(secret)
                .array();
    }

    private static ByteBuffer head(byte version, int more, byte[] secret) {
        return ByteBuffer.allocate(1 + more + NONCE + secret.length).put(version);
    }

    /** @throws IllegalStateException when it was changed, or sealed for another owner or key */
    public String open(String owner, byte[] sealed) {
        try {
            var bytes = ByteBuffer.wrap(sealed);
            return switch (bytes.get()) {
                case BY_SETTING -> open(settings, owner, bytes);
                case BY_RING -> open(List.of(numbered(bytes.getInt())), owner, bytes);
                default -> throw new IllegalStateException("not a sealed text");
            };
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException("not a sealed text", e);
        }
    }

    private SecretKeySpec numbered(int number) {
        if (ring == null) {
            throw new IllegalStateException("data key " + number + " is not open");
        }
        return ring.key(number);
    }

    private static String open(List<SecretKeySpec> keys, String owner, ByteBuffer bytes) {
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var secret = new byte[bytes.remaining()];
        bytes.get(secret);
        var failed = new AEADBadTagException("no key opens it");
        for (var key : keys) {
            try {
                var text = run(Cipher.DECRYPT_MODE, key, owner, nonce, secret);
                return new String(text, StandardCharsets.UTF_8);
            } catch (AEADBadTagException e) {
                failed = e;
            }
        }
        throw new IllegalStateException("the sealed text does not open", failed);
    }

    private static byte[] encrypt(SecretKeySpec key, String owner, byte[] nonce, String text) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, owner, nonce, text.getBytes(StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] run(int mode, SecretKeySpec key, String owner, byte[] nonce, byte[] input)
            throws AEADBadTagException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealed text does not open", e);
        }
    }
}
