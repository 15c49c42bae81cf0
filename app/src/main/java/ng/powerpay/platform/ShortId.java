package ng.powerpay.platform;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers short enough to read out on the phone: a prefix of two letters and ten characters of
 * Crockford's Base32 (50 random bits; no I, L, O, U).
 */
public final class ShortId {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9A-HJKMNP-TV-Z]{10}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ShortId() {}

    public static String fresh(String prefix) {
        var bits = RANDOM.nextLong();
        var text = new StringBuilder(prefix);
        for (var i = 0; i < 10; i++) {
            text.append(ALPHABET.charAt((int) (bits >>> (5 * i) & 31)));
        }
        return text.toString();
    }

    public static boolean fits(String prefix, String text) {
        return text.startsWith(prefix) && SHAPE.matcher(text).matches();
    }

    /** What a person typed, forgiving case, blanks and the letters that look like digits. */
    public static Optional<String> typed(String prefix, String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        var plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        var id = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        return fits(prefix, id) ? Optional.of(id) : Optional.empty();
    }
}
