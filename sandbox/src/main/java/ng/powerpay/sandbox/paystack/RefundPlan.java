package ng.powerpay.sandbox.paystack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a refund of a payment is to end; chosen when paying. */
enum RefundPlan {
    PROCESSED("The refund arrives"),
    FAILED("The refund fails"),
    NEEDS_ATTENTION("The refund asks for an account number");

    private final String label;

    RefundPlan(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** As in Paystack's answers: needs-attention with a hyphen. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RefundPlan> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
