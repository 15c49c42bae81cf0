package ng.powerpay.vending;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;

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
        try {
            var bytes = (purchase + ' ' + attempt + ' ' + now).getBytes(StandardCharsets.UTF_8);
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
