package ng.powerpay.vending;

import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/**
 * A meter or account at a distribution company.
 *
 * @param company the company's code, such as {@code ikeja}
 * @param number 6 to 20 of {@code A-Z 0-9 / -}; prepaid numbers are digits only. The usual lengths
 *     (11 and 13 digits) are not demanded: the company decides
 */
public record Meter(String company, MeterType type, String number) {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9/-]{6,20}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public Meter {
        if (!ACCOUNT.matcher(number).matches()) {
            throw wrong("A number has 6 to 20 digits; accounts may have letters, / and - too.");
        }
        if (type == MeterType.PREPAID && !DIGITS.matcher(number).matches()) {
            throw wrong("A prepaid meter's number has digits only.");
        }
    }

    /** Prepaid meters by the standard have 11 digits, newer ones 13. */
    public boolean hasUsualLength() {
        return type == MeterType.POSTPAID || number.length() == 11 || number.length() == 13;
    }

    private static Problem wrong(String detail) {
        return Problem.field(ErrorCode.FIELD_INVALID, "number", detail);
    }
}
