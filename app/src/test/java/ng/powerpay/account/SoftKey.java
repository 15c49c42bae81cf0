package ng.powerpay.account;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import ng.powerpay.platform.Json;
import tools.jackson.databind.JsonNode;

/**
 * A browser with an authenticator of software, ES256 and no attestation, that does what a test
 * tells it to.
 */
public final class SoftKey {

    static final int PRESENT_AND_VERIFIED = 0b101;
    static final int PRESENT = 0b001;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private byte[] handle = new byte[0];
    public String origin = "http://localhost:8080";
    int flags = PRESENT_AND_VERIFIED;
    public int count;

    public SoftKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(id);
    }

    /** As after {@code navigator.credentials.create}. */
    public Map<String, Object> create(JsonNode options) throws Exception {
        handle = bytes(options.path("user").path("id").asString());
        var data = new ByteArrayOutputStream();
        data.write(authenticatorData(options.path("rp").path("id").asString(), flags | 0b1000000));
        data.write(new byte[16]);
        data.write(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.write(id);
        data.write(publicKey());
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        attestation.write(text("fmt"));
        attestation.write(text("none"));
        attestation.write(text("attStmt"));
        attestation.write(0xa0);
        attestation.write(text("authData"));
        attestation.write(new byte[] {0x58, (byte) data.size()});
        attestation.write(data.toByteArray());
        return answer(Map.of(
                "clientDataJSON",
                base64(client("webauthn.create", options)),
                "attestationObject",
                base64(attestation.toByteArray()),
                "transports",
                new String[] {"internal"}));
    }

    /** As after {@code navigator.credentials.get}. */
    public Map<String, Object> get(JsonNode options) throws Exception {
        var data = authenticatorData(options.path("rpId").asString(), flags);
        var client = client("webauthn.get", options);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return answer(Map.of(
                "clientDataJSON",
                base64(client),
                "authenticatorData",
                base64(data),
                "signature",
                base64(signature.sign()),
                "userHandle",
                base64(handle)));
    }

    private Map<String, Object> answer(Map<String, Object> response) {
        return Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "authenticatorAttachment",
                "platform",
                "response",
                response);
    }

    private byte[] client(String type, JsonNode options) {
        return Json.MAPPER.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                options.path("challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false));
    }

    private byte[] authenticatorData(String rpId, int flags) throws Exception {
        return ByteBuffer.allocate(37)
                .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(count)
                .array();
    }

    /** COSE: an elliptic curve key, ES256, P-256, x, y. */
    private byte[] publicKey() throws Exception {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.write(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
        key.write(unsigned(point.getAffineX().toByteArray()));
        key.write(new byte[] {0x22, 0x58, 32});
        key.write(unsigned(point.getAffineY().toByteArray()));
        return key.toByteArray();
    }

    private static byte[] unsigned(byte[] number) {
        var whole = new byte[32];
        var from = Math.max(0, number.length - 32);
        System.arraycopy(number, from, whole, 32 - (number.length - from), number.length - from);
        return whole;
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var whole = Arrays.copyOf(new byte[] {(byte) (0x60 + bytes.length)}, bytes.length + 1);
        System.arraycopy(bytes, 0, whole, 1, bytes.length);
        return whole;
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
