package ng.powerpay.vending;

import java.util.regex.Pattern;

/** A 20-digit STS token as the vendor gave it. Its digits never appear in {@code toString}. */
public record Token(Kind kind, String digits) {

    /** What typing it does, in the order in which they must be typed. */
    public enum Kind {
        KEY_CHANGE_1,
        KEY_CHANGE_2,
        CREDIT,
        BONUS
    }

    private static final Pattern FOURS = Pattern.compile("(.{4})(?=.)");
    private static final Pattern TWENTY = Pattern.compile("[0-9]{20}");

    public Token {
        if (!isToken(digits)) {
            throw new IllegalArgumentException("a token has 20 digits");
        }
    }

    public static boolean isToken(String digits) {
        return TWENTY.matcher(digits).matches();
    }

    /** Groups of four with the given separator, the way people read it. */
    public String grouped(String separator) {
        return FOURS.matcher(digits).replaceAll("$1" + separator);
    }

    @Override
    public String toString() {
        return kind + " ••••" + digits.substring(16);
    }
}
