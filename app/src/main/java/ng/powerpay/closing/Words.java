package ng.powerpay.closing;

import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** What people may write. */
final class Words {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 200;

    private Words() {}

    /** @throws Problem naming the field */
    static String reason(String field, String text) {
        var reason = text.strip();
        if (reason.length() < 3 || reason.length() > LONGEST || unprintable(reason)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Say why, in 3 to " + LONGEST + " characters.");
        }
        return reason;
    }

    /** @throws Problem naming the field */
    static String known(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME || unprintable(text)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give it as the day shows it.");
        }
        return text;
    }

    private static boolean unprintable(String text) {
        return text.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\n');
    }
}
