package ng.powerpay.sandbox.paystack;

import tools.jackson.databind.JsonNode;

/** Amounts on Paystack's wire: whole kobo, as a number or a string of digits. */
final class Amounts {

    private static final int MOST_DIGITS = 12;

    private Amounts() {}

    /** Kobo, or -1 when the value is not a whole number of a sane size. */
    static long kobo(JsonNode value) {
        boolean typed = value.isIntegralNumber() || value.isString();
        String digits = typed ? value.asString() : "";
        boolean plain = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Long.parseLong(digits) : -1;
    }
}
