package ng.powerpay.sts;

/** The check digit of meter numbers and PANs (ISO/IEC 7812-1). */
public final class Luhn {
    private Luhn() {}

    /** The digit that belongs after {@code digits}: every second one doubles, rightmost first. */
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }

    static boolean holds(String digits) {
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    /** Digits only, ASCII: {@link Character#isDigit} would let other scripts in. */
    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
