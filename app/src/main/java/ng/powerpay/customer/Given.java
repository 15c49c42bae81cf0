package ng.powerpay.customer;

import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Checks of what was typed; each refusal names the field. */
final class Given {

    private Given() {}

    static <T> T in(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, field, "It must be given.");
        }
        return value;
    }

    /** What somebody calls a thing: one line, 1 to 40 characters. */
    static String name(String field, @Nullable String value) {
        var text = in(field, value).strip();
        if (text.isEmpty() || text.length() > 40 || text.codePoints().anyMatch(Given::isControl)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give 1 to 40 letters, digits and signs.");
        }
        return text;
    }

    private static boolean isControl(int character) {
        var type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    static @Nullable Integer between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give a number from " + least + " to " + most + ".");
        }
        return value;
    }

    /**
     * The number of a thing that an account keeps.
     *
     * @throws Problem ITEM_NOT_FOUND when there can be none of this number
     */
    static long number(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw notFound();
        }
        return Long.parseLong(id);
    }

    static Problem notFound() {
        return Problem.of(ErrorCode.ITEM_NOT_FOUND, "Your account has nothing of this number.");
    }

    static Problem tooMany(String what) {
        return Problem.of(ErrorCode.TOO_MANY_KEPT, what);
    }
}
