package ng.powerpay.care;

import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Why somebody does it, or what he writes down, in words. */
final class Reason {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1_000;

    private Reason() {}

    /** @throws Problem FIELD_MISSING, FIELD_INVALID */
    static String fitting(String field, @Nullable String given) {
        if (given == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, field, "It must be given.");
        }
        var text = given.strip();
        var odd = text.codePoints().anyMatch(one -> Character.isISOControl(one) && one != '\n');
        if (text.length() < SHORTEST || text.length() > LONGEST || odd) {
            throw Problem.field(
                    ErrorCode.FIELD_INVALID, field, "Say it in %d to %d letters.".formatted(SHORTEST, LONGEST));
        }
        return text;
    }

    /** For the trace, where no phone and no address may stand. */
    static String forTrace(String reason) {
        return reason.replaceAll("\\+?[0-9][0-9 -]{6,}", "(number)").replaceAll("\\S+@\\S+", "(address)");
    }
}
