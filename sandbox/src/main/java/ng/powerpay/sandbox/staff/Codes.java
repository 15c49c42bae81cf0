package ng.powerpay.sandbox.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that change every half minute, as an app on a phone makes them (RFC 6238). */
public final class Codes {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP = 30;

    private Codes() {}

    /**
     * The code of a key at that time.
     *
     * @param key in Base32; what is no letter of it is passed over
     */
    public static String at(String key, Instant time) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(Math.floorDiv(time.getEpochSecond(), STEP))
                    .array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    /** How long the code of now is shown. */
    static long secondsLeft(Instant time) {
        return STEP - Math.floorMod(time.getEpochSecond(), STEP);
    }

    private static byte[] bytes(String key) {
        var digits = key.toUpperCase(Locale.ROOT)
                .chars()
                .map(LETTERS::indexOf)
                .filter(digit -> digit >= 0)
                .toArray();
        var bytes = new byte[Math.max(1, digits.length * 5 / 8)];
        for (var bit = 0; bit / 8 < bytes.length && bit / 5 < digits.length; bit++) {
            var set = digits[bit / 5] >> (4 - bit % 5) & 1;
            bytes[bit / 8] |= (byte) (set << (7 - bit % 8));
        }
        return bytes;
    }
}
