package ng.powerpay.catalogue;

import java.time.LocalDate;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What people typed, held to its form; a fault names the field. */
final class Given {

    private Given() {}

    /**
     * Without blanks around it.
     *
     * @throws Problem FIELD_MISSING, FIELD_INVALID for another length, control characters, and what a
     *     spreadsheet would take for a formula
     */
    static String text(String field, @Nullable String value, int least, int most) {
        var text = Problem.given(field, value).strip();
        if (text.length() < least || text.length() > most || text.chars().anyMatch(c -> c < ' ')) {
            throw invalid(field, "Write " + least + " to " + most + " characters in one line.");
        }
        if (isFormula(text)) {
            throw invalid(field, "It must not begin like a formula.");
        }
        return text;
    }

    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@|\t\r".indexOf(text.charAt(0)) >= 0;
    }

    static Problem invalid(String field, String why) {
        return Problem.field(ErrorCode.FIELD_INVALID, field, why);
    }

    /** @throws Problem FIELD_INVALID outside of these bounds */
    static long within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw invalid(field, "It must be from " + least + " to " + most + ".");
        }
        return value;
    }

    /**
     * @throws Problem FIELD_MISSING, FIELD_INVALID when it is before the first or after two years
     */
    static LocalDate day(String field, @Nullable LocalDate value, LocalDate first) {
        var day = Problem.given(field, value);
        if (day.isBefore(first) || day.isAfter(first.plusYears(2))) {
            throw invalid(field, "Choose a day from " + first + " on, at most two years ahead.");
        }
        return day;
    }
}
