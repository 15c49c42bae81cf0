package ng.powerpay.sandbox.gateway;

import java.util.Arrays;
import java.util.Optional;

/** How a refund of a payment is to end; chosen when paying. */
public enum RefundPlan {
    PROCESSED("The refund arrives", RefundStatus.PROCESSED),
    FAILED("The refund fails", RefundStatus.FAILED),
    NEEDS_ATTENTION("The refund asks for an account number", RefundStatus.NEEDS_ATTENTION);

    private final String label;
    private final RefundStatus end;

    RefundPlan(String label, RefundStatus end) {
        this.label = label;
        this.end = end;
    }

    RefundStatus end() {
        return end;
    }

    String label() {
        return label;
    }

    String word() {
        return end.word();
    }

    static Optional<RefundPlan> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
