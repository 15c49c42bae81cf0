package ng.powerpay.awslocal.secret;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.awslocal.json.Operations;
import ng.powerpay.awslocal.json.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * KMS keys that never leave: AES-256-GCM with the encryption context as what is authenticated
 * beside.
 */
public final class LocalKeys {

    private static final String ARN = "arn:aws:kms:eu-west-1:000000000000:key/";
    private static final int LARGEST_TEXT = 4096;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();

    /** A new key; gives its ARN. */
    public String create(String name) {
        var key = new byte[32];
        random.nextBytes(key);
        return create(name, key);
    }

    /** A key that is the same after a restart. */
    public String create(String name, byte[] key) {
        keys.put(ARN + name, new SecretKeySpec(key, "AES"));
        return ARN + name;
    }

    public void disable(String arn) {
        disabled.add(arn);
    }

    /** The operations that a server offers. */
    public Operations operations() {
        return new Operations("kms", "TrentService")
                .with("Encrypt", this::encrypt)
                .with("Decrypt", this::decrypt);
    }

    private Map<String, Object> encrypt(JsonNode request) {
        var arn = Operations.text(request, "KeyId");
        var text = base64(Operations.text(request, "Plaintext"));
        if (text.length > LARGEST_TEXT) {
            throw Refusal.of("ValidationException", "a plaintext has 4096 bytes at most");
        }
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var name = arn.getBytes(StandardCharsets.UTF_8);
        var secret = run(Cipher.ENCRYPT_MODE, key(arn), nonce, context(request), text);
        var blob = ByteBuffer.allocate(Short.BYTES + name.length + NONCE + secret.length)
                .putShort((short) name.length)
                .put(name)
                .put(nonce)
                .put(secret);
        return Map.of("CiphertextBlob", Base64.getEncoder().encodeToString(blob.array()), "KeyId", arn);
    }

    private Map<String, Object> decrypt(JsonNode request) {
        var blob = ByteBuffer.wrap(base64(Operations.text(request, "CiphertextBlob")));
        try {
            var arn = new String(next(blob, blob.getShort()), StandardCharsets.UTF_8);
            var wanted = request.path("KeyId").asString(arn);
            if (!wanted.equals(arn)) {
                throw Refusal.of("IncorrectKeyException", "the ciphertext is of another key");
            }
            var nonce = next(blob, NONCE);
            var text = run(Cipher.DECRYPT_MODE, key(arn), nonce, context(request), next(blob, blob.remaining()));
            return Map.of("Plaintext", Base64.getEncoder().encodeToString(text), "KeyId", arn);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw Refusal.of("InvalidCiphertextException", "the ciphertext is not ours");
        }
    }

    private static byte[] next(ByteBuffer from, int length) {
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private SecretKeySpec key(String arn) {
        var key = keys.get(arn);
        if (key == null) {
            throw Refusal.of("NotFoundException", "there is no such key");
        }
        if (disabled.contains(arn)) {
            throw Refusal.of("DisabledException", arn + " is disabled.");
        }
        return key;
    }

    private static byte[] context(JsonNode request) {
        var sorted = new TreeMap<String, String>();
        request.path("EncryptionContext")
                .properties()
                .forEach(one -> sorted.put(one.getKey(), one.getValue().asString()));
        return sorted.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("SerializationException", "not Base64");
        }
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] context, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw Refusal.of("InvalidCiphertextException", "the ciphertext does not open");
        }
    }
}
