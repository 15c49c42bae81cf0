package ng.powerpay.auth;

import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Fields as they come, within their limits. */
public final class Typed {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private Typed() {}

    /** @throws Problem FIELD_MISSING or FIELD_INVALID */
    public static String text(String field, @Nullable String value, int most) {
        var text = Problem.given(field, value);
        if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give 1 to " + most + " characters.");
        }
        return text;
    }

    /** Six digits, with or without blanks between. */
    public static String sixDigits(@Nullable String value) {
        var digits = text("code", value, 20).replaceAll("[ -]", "");
        if (!SIX_DIGITS.matcher(digits).matches()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "code", "Give the six digits of the message.");
        }
        return digits;
    }

    public static boolean isSixDigits(String text) {
        return SIX_DIGITS.matcher(text).matches();
    }

    /** An id of ours; for any other text one that nothing has. */
    public static String id(String value) {
        return ID.matcher(value).matches() ? value : "";
    }
}
