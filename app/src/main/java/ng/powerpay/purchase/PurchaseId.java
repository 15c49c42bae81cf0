package ng.powerpay.purchase;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A purchase's reference, short enough to read out on the phone: {@code PP} and ten characters of
 * Crockford's Base32 (50 random bits; no I, L, O, U).
 */
public record PurchaseId(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("PP[0-9A-HJKMNP-TV-Z]{10}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PurchaseId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a purchase reference");
        }
    }

    /** What a person typed, forgiving case, blanks and the letters that look like digits. */
    public static Optional<PurchaseId> typed(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        var plain = text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        plain = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        return SHAPE.matcher(plain).matches() ? Optional.of(new PurchaseId(plain)) : Optional.empty();
    }

    static PurchaseId fresh() {
        var bits = RANDOM.nextLong();
        var text = new StringBuilder("PP");
        for (var i = 0; i < 10; i++) {
            text.append(ALPHABET.charAt((int) (bits >>> (5 * i) & 31)));
        }
        return new PurchaseId(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
