package ng.powerpay.partner;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import ng.powerpay.limit.RateLimits;

/**
 * What a key looks like: {@code ppk_live_} or {@code ppk_test_}, 32 random letters and digits, and
 * six more that are the CRC-32 of all before them, so that whoever scans for leaked keys need not
 * ask us which text is one.
 */
final class KeyForm {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_CHARACTERS = 32;
    private static final int CHECK_CHARACTERS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String prefix;
    private final Pattern shape;

    KeyForm(PartnerConfig.Mode mode) {
        prefix = RateLimits.PARTNER_KEY + (mode == PartnerConfig.Mode.LIVE ? "live_" : "test_");
        shape = Pattern.compile(prefix + "[0-9A-Za-z]{" + (RANDOM_CHARACTERS + CHECK_CHARACTERS) + "}");
    }

    String fresh() {
        var text = new StringBuilder(prefix);
        for (var i = 0; i < RANDOM_CHARACTERS; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.append(check(text.toString())).toString();
    }

    /** Whether it could be a key of ours; most typing errors could not. */
    boolean fits(String text) {
        var body = text.length() - CHECK_CHARACTERS;
        return shape.matcher(text).matches() && text.substring(body).equals(check(text.substring(0, body)));
    }

    private static String check(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        var left = sum.getValue();
        var digits = new char[CHECK_CHARACTERS];
        for (var i = CHECK_CHARACTERS - 1; i >= 0; i--, left /= ALPHABET.length()) {
            digits[i] = ALPHABET.charAt((int) (left % ALPHABET.length()));
        }
        return new String(digits);
    }
}
