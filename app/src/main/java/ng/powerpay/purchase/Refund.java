package ng.powerpay.purchase;

import ng.powerpay.payment.RefundRequest;
import ng.powerpay.platform.Kobo;

/**
 * Money of a purchase on its way back, as it stood when it was claimed.
 *
 * @param number 0: everything up to the price; from 1: what was paid beyond it
 * @param payment the reference under which it was paid
 * @param asked what was to be paid under it
 * @param sent whether the gateway was asked to act since a person last looked at it
 */
record Refund(
        PurchaseId purchase,
        int number,
        String gateway,
        String payment,
        Kobo asked,
        Kobo amount,
        Reason reason,
        int asks,
        boolean sent) {

    /** The refund of everything. */
    static final int WHOLE = 0;

    /** Why money goes back. */
    enum Reason {
        NOT_DELIVERED,
        WRONG_AMOUNT,
        PAID_TOO_MUCH,
        /** By a person. */
        DECIDED
    }

    /** What the gateway knows it by: fixed for ever, {@code PP...-R0}. */
    String key() {
        return purchase + "-R" + number;
    }

    RefundRequest request() {
        return new RefundRequest(payment, asked, key(), amount);
    }
}
