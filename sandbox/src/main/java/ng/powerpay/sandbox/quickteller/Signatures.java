package ng.powerpay.sandbox.quickteller;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Place;

/** The lock of every call: {@code InterswitchAuth} with SHA-1. */
final class Signatures {

    private static final long TOLERANCE_SECONDS = 900;

    private final String client;
    private final String secret;
    private final Place place;
    private final Clock clock;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    Signatures(String client, String secret, Place place, Clock clock) {
        this.client = client;
        this.secret = secret;
        this.place = place;
        this.clock = clock;
    }

    Handler guard(Handler handler) {
        return Keys.guarded(this::admits, handler, () -> BillsApi.refused(401, "10003", "Unauthorized"));
    }

    private boolean admits(Request request) {
        String nonce = request.header("Nonce");
        String basic = "InterswitchAuth " + base64(client.getBytes(StandardCharsets.UTF_8));
        boolean signed = Keys.same(request.header("Authorization"), basic)
                && Keys.same(request.header("Signature"), signature(request))
                && request.header("SignatureMethod").equals("SHA1")
                && request.header("TerminalID").equals(QuicktellerVendor.TERMINAL);
        return signed && recent(request.header("Timestamp")) && nonces.add(nonce);
    }

    private boolean recent(String seconds) {
        return seconds.matches("[0-9]{10}")
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(seconds)) <= TOLERANCE_SECONDS;
    }

    private String signature(Request request) {
        String address = URLEncoder.encode(place.url(request.target()), StandardCharsets.UTF_8);
        return base64(sha1(String.join(
                "&", request.method(), address, request.header("Timestamp"), request.header("Nonce"), client, secret)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-1", e);
        }
    }
}
