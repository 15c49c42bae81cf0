package ng.powerpay.sandbox.paystack;

import java.time.Instant;

/**
 * Money on its way back.
 *
 * @param reference of the transaction
 * @param status pending, processing, processed, failed or needs-attention
 */
record Refund(long id, String reference, long amountKobo, String status, Notes notes, Instant createdAt) {

    /** What the merchant wrote. */
    record Notes(String customer, String merchant) {}

    Refund with(String next) {
        return new Refund(id, reference, amountKobo, next, notes, createdAt);
    }

    /** Whether this money is gone from the merchant, or may yet go. */
    boolean counts() {
        return !status.equals("failed");
    }
}
