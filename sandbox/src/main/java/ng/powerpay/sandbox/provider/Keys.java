package ng.powerpay.sandbox.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;

/** Comparing keys and making signatures. */
public final class Keys {

    private Keys() {}

    /** In constant time. */
    public static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the request has {@code Authorization: Bearer} with this key. */
    public static boolean bearer(Request request, String key) {
        return same(request.header("Authorization"), "Bearer " + key);
    }

    /** The handler for those who may; the refusal for the others. */
    public static Handler guarded(Predicate<Request> may, Handler handler, Supplier<Reply> refusal) {
        return request -> may.test(request) ? handler.answer(request) : refusal.get();
    }

    /**
     * An HMAC of the text's UTF-8 bytes.
     *
     * @param algorithm such as {@code HmacSHA512}
     */
    public static byte[] hmac(String algorithm, String key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + algorithm, e);
        }
    }

    /** The same in lower-case hex. */
    public static String hmacHex(String algorithm, String key, String text) {
        return HexFormat.of().formatHex(hmac(algorithm, key, text));
    }
}
