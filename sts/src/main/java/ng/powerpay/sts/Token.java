package ng.powerpay.sts;

import java.nio.charset.StandardCharsets;

/**
 * A token as it is typed: 66 bits, 20 decimal digits with leading zeros kept. {@code high} holds
 * bits 65-64, {@code low} the rest.
 *
 * <p>{@link #toString} shows the last four digits only, so that a log line gives no token away.
 */
public record Token(int high, long low) {
    /** How many digits a token has. */
    public static final int LENGTH = 20;

    private static final long TEN_TO_10 = 10_000_000_000L;
    // 2^64 = 1844674407 * 10^10 + 3709551616
    private static final long TWO_TO_64_HIGH = 1_844_674_407L;
    private static final long TWO_TO_64_LOW = 3_709_551_616L;

    public Token {
        if (high < 0 || high > 3) {
            throw new StsException(StsError.TOKEN_RANGE, "above 73786976294838206463");
        }
    }

    /** Reads exactly 20 digits. Says which place is wrong: length, digit or range. */
    public static Token parse(String digits) {
        int length = digits.length();
        boolean whole = length == LENGTH;
        StsException.require(whole, StsError.TOKEN_LENGTH, "20 digits wanted");
        long left = number(digits, 0);
        long right = number(digits, LENGTH / 2);
        long high = Math.multiplyHigh(left, TEN_TO_10);
        long low = left * TEN_TO_10 + right;
        if (Long.compareUnsigned(low, right) < 0) {
            high++;
        }
        return new Token((int) high, low);
    }

    /** As {@link #parse}, but spaces and hyphens between digits are passed over. */
    public static Token parseGrouped(String text) {
        boolean sane = text.length() <= 4 * LENGTH;
        StsException.require(sane, StsError.TOKEN_LENGTH, "20 digits wanted");
        return parse(text.replace(" ", "").replace("-", ""));
    }

    private static long number(String digits, int start) {
        long sum = 0;
        for (int i = start; i < start + LENGTH / 2; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new StsException(StsError.TOKEN_DIGIT, "place " + (i + 1));
            }
            sum = sum * 10 + digit;
        }
        return sum;
    }

    /** The 20 digits. */
    public String digits() {
        long left = Long.divideUnsigned(low, TEN_TO_10);
        long right = low - left * TEN_TO_10 + high * TWO_TO_64_LOW;
        long carry = right / TEN_TO_10;
        byte[] text = new byte[LENGTH];
        write(text, LENGTH / 2 - 1, left + high * TWO_TO_64_HIGH + carry);
        write(text, LENGTH - 1, right);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Writes the last ten digits of {@code number} up to {@code end}. */
    private static void write(byte[] text, int end, long number) {
        long left = number;
        for (int i = end; i > end - LENGTH / 2; i--) {
            long tenth = left / 10;
            text[i] = (byte) ('0' + left - tenth * 10);
            left = tenth;
        }
    }

    /** Five groups of four, as printed for customers. */
    public String grouped() {
        return digits().replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "Token[..." + digits().substring(LENGTH - 4) + "]";
    }

    /** Lays class bits into an encrypted block: bits 28-27 move to 65-64 and make room. */
    static Token wrap(int tokenClass, long block) {
        int high = (int) (block >>> 27) & 3;
        long low = (block & ~(3L << 27)) | ((long) tokenClass << 27);
        return new Token(high, low);
    }

    /** The class bits, 0-3. */
    public int tokenClass() {
        return (int) (low >>> 27) & 3;
    }

    /** The encrypted block with bits 28-27 put back. */
    long block() {
        return (low & ~(3L << 27)) | ((long) high << 27);
    }
}
