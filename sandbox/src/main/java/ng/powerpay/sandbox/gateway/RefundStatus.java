package ng.powerpay.sandbox.gateway;

import java.util.Locale;

/** How a refund stands. */
public enum RefundStatus {
    PENDING,
    PROCESSING,
    PROCESSED,
    FAILED,
    /** The gateway wants the customer's account number; see {@link Refunds#retry}. */
    NEEDS_ATTENTION;

    /** {@code needs-attention}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
