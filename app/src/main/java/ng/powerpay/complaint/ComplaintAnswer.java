package ng.powerpay.complaint;

import java.text.Normalizer;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What a customer adds to a complaint; 2 to 2,000 characters. */
record ComplaintAnswer(String text) {

    static final int MOST = 2_000;
    private static final int LEAST = 2;

    ComplaintAnswer {
        text = fitting(text, LEAST);
    }

    /**
     * Without blanks around it; of control characters only line breaks are taken, and nothing that
     * turns the direction of writing.
     *
     * @throws Problem FIELD_MISSING or FIELD_INVALID of the field text
     */
    static String fitting(@Nullable String text, int least) {
        if (text == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, "text", "It must be given.");
        }
        var plain = text.length() > 2 * MOST
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .strip();
        if (plain.length() < least || plain.length() > MOST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "text", "Write %d to %,d characters.".formatted(least, MOST));
        }
        if (plain.codePoints().anyMatch(ComplaintAnswer::isRefused)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "text", "Write letters, digits and signs only.");
        }
        return plain;
    }

    private static boolean isRefused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        };
    }
}
