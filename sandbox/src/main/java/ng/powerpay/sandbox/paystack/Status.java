package ng.powerpay.sandbox.paystack;

import java.util.Locale;

/** A transaction's state, in Paystack's words. */
enum Status {
    /** Also the state before the customer did anything. */
    ABANDONED,
    ONGOING,
    PENDING,
    PROCESSING,
    QUEUED,
    SUCCESS,
    FAILED,
    REVERSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether money may still come by itself. */
    boolean undecided() {
        return this == PENDING || this == PROCESSING || this == QUEUED;
    }
}
