package ng.powerpay.vending;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import ng.powerpay.platform.Sha256;

/**
 * References for vendors that take only short ones. They are made from the purchase, the attempt
 * and
 * the time, so that two hardly ever meet; where they do, the database refuses the second, and the
 * next
 * try, at another time, makes another.
 */
public final class References {

    private References() {}

    /** That many digits, the first never 0. */
    public static String digits(int length, String purchase, int attempt, Instant now) {
        var span = BigInteger.TEN.pow(length - 1);
        return hash(purchase, attempt, now)
                .mod(span.multiply(BigInteger.valueOf(9)))
                .add(span)
                .toString();
    }

    /** That many digits and capital letters. */
    public static String letters(int length, String purchase, int attempt, Instant now) {
        var text = hash(purchase, attempt, now).toString(36).toUpperCase(Locale.ROOT);
        return text.substring(text.length() - length);
    }

    private static BigInteger hash(String purchase, int attempt, Instant now) {
        return new BigInteger(1, Sha256.of(purchase + ' ' + attempt + ' ' + now));
    }
}
