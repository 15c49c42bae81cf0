package ng.powerpay.vending.quickteller;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.remote.Remote;

/** The headers of {@code InterswitchAuth}: method, address, time and a word used once, signed by SHA-1. */
final class QuicktellerSignature {

    private QuicktellerSignature() {}

    static Map<String, String> headers(QuicktellerProvider.Client client, String method, URI address, Instant now) {
        var nonce = UUID.randomUUID().toString().replace("-", "");
        return headers(client, method + "&" + Remote.encoded(address.toString()), now.getEpochSecond(), nonce);
    }

    static Map<String, String> headers(QuicktellerProvider.Client client, String what, long seconds, String nonce) {
        var signed = String.join("&", what, Long.toString(seconds), nonce, client.id(), client.secret());
        return Map.of(
                "Authorization",
                "InterswitchAuth " + base64(client.id().getBytes(StandardCharsets.UTF_8)),
                "Timestamp",
                Long.toString(seconds),
                "Nonce",
                nonce,
                "SignatureMethod",
                "SHA1",
                "Signature",
                base64(sha1(signed)),
                "TerminalID",
                client.terminal());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is part of every JDK", e);
        }
    }
}
