package ng.powerpay.approval;

import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Why a person does something: 3 to 300 characters that hold no token. */
public final class Reason {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;
    private static final Pattern LIKE_A_TOKEN = Pattern.compile("(?:[0-9][ -]?){20}");

    private Reason() {}

    /** @throws Problem FIELD_MISSING, FIELD_INVALID */
    public static String fitting(String field, @Nullable String given) {
        if (given == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, field, "Say why, for those who look at it later.");
        }
        var text = given.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST || text.chars().anyMatch(Reason::isControl)) {
            throw Problem.field(
                    ErrorCode.FIELD_INVALID, field, "Write " + SHORTEST + " to " + LONGEST + " characters.");
        }
        if (LIKE_A_TOKEN.matcher(text).find()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "It must not hold a token.");
        }
        return text;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n';
    }
}
