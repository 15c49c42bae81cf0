package ng.powerpay.review;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a case.
 *
 * @param tokens for MARK_VENDED, in the order in which they are typed into the meter
 * @param units for MARK_VENDED: kWh with at most one decimal, such as {@code 44.4}
 * @param note for the colleagues; SETTLE and WRITE_OFF must have one
 */
record CaseDecision(
        CaseAction action,
        @Nullable List<TypedToken> tokens,
        @Nullable String units,
        @Nullable String note) {

    /** A token as a person typed it; blanks and hyphens are forgiven. Never says its digits. */
    record TypedToken(Token.Kind kind, String digits) {

        TypedToken {
            given("tokens.kind", kind);
            given("tokens.digits", digits);
        }

        @Override
        public String toString() {
            return kind + " as typed";
        }
    }

    private static final int MOST_TOKENS = 5;
    private static final int LONGEST_NOTE = 500;
    private static final Pattern UNITS = Pattern.compile("[0-9]{1,6}(\\.[0-9])?");
    private static final Pattern LIKE_A_TOKEN = Pattern.compile("(?:[0-9][ -]?){20}");

    /** @throws Problem when a field does not fit the action */
    CaseDecision {
        given("action", action);
        note = note == null || note.isBlank() ? null : fitting(note);
        var noted = action == CaseAction.SETTLE || action == CaseAction.WRITE_OFF;
        if (noted && note == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, "note", "Say why, for those who look at it later.");
        }
        if (action != CaseAction.MARK_VENDED && (tokens != null || units != null)) {
            var field = tokens == null ? "units" : "tokens";
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Only MARK_VENDED takes it.");
        }
        if (tokens != null && tokens.size() > MOST_TOKENS) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "tokens", "Give at most " + MOST_TOKENS + ".");
        }
        if (units != null && !UNITS.matcher(units).matches()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "units", "Give kWh with at most one decimal.");
        }
    }

    private static void given(String field, @Nullable Object value) {
        if (value == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, field, "It must be given.");
        }
    }

    /** @throws Problem when it is too long, or holds what must stay sealed */
    static String fitting(@Nullable String note) {
        given("note", note);
        var text = note == null ? "" : note.strip();
        if (text.isEmpty() || text.length() > LONGEST_NOTE || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "note", "Write 1 to " + LONGEST_NOTE + " characters.");
        }
        if (LIKE_A_TOKEN.matcher(text).find()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "note", "A note must not hold a token.");
        }
        return text;
    }

    @Nullable
    Long unitsTenths() {
        return units == null ? null : new BigDecimal(units).movePointRight(1).longValueExact();
    }

    /**
     * What the vendor delivered.
     *
     * @throws Problem when a prepaid meter gets no credit token, or a token has not 20 digits
     */
    List<Token> delivered(MeterType type) {
        var typed = tokens == null ? List.<TypedToken>of() : tokens;
        if (type == MeterType.POSTPAID) {
            if (!typed.isEmpty()) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "tokens", "A postpaid account gets none.");
            }
            return List.of();
        }
        if (typed.stream().noneMatch(token -> token.kind() == Token.Kind.CREDIT)) {
            throw Problem.field(ErrorCode.FIELD_MISSING, "tokens", "Enter the credit token from the vendor.");
        }
        var read = typed.stream().map(CaseDecision::read).toList();
        if (new HashSet<>(read.stream().map(Token::digits).toList()).size() < read.size()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "tokens", "The same token stands there twice.");
        }
        return read;
    }

    private static Token read(TypedToken typed) {
        var digits = typed.digits().replaceAll("[ -]", "");
        if (!Token.isToken(digits)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "tokens", "A token has 20 digits.");
        }
        return new Token(typed.kind(), digits);
    }
}
