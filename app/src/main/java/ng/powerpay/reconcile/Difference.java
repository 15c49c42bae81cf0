package ng.powerpay.reconcile;

import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider and our books disagree.
 *
 * @param reference of the payment, refund or vend
 * @param purchase whose it is, or null when it is nobody's
 * @param theirs what the provider says, or null when it says nothing
 * @param ours what our books say, or null when they say nothing
 * @param way what a machine may do about it
 * @param text for people: state and circumstances, no amounts
 */
record Difference(
        Kind kind,
        String provider,
        String reference,
        @Nullable String purchase,
        @Nullable Kobo theirs,
        @Nullable Kobo ours,
        Way way,
        String text) {

    /** What disagrees. */
    enum Kind {
        /** The gateway took money that we do not know of. */
        PAID_NOT_BOOKED,
        BOOKED_NOT_PAID,
        AMOUNT_DIFFERS,
        /** More than one payment under one reference. */
        PAID_AGAIN,
        /** The gateway gave money back that our books still owe. */
        REFUND_NOT_BOOKED,
        /** Our books gave money back that the gateway does not know of. */
        REFUND_UNKNOWN,
        /** The vendor sold what we do not know to be delivered. */
        VENDED_NOT_BOOKED,
        BOOKED_NOT_VENDED,
        /** The vendor took back what our books have as delivered. */
        REVERSED,
        CHARGEBACK,
        UNKNOWN_REFERENCE,
        FLOAT_DIFFERS
    }

    /** What a machine may do by itself. */
    enum Remedy {
        /** Nothing: a person decides. */
        CASE,
        /** Have the step ask the provider again; a person, when that changed nothing. */
        ASK_PAYMENT,
        ASK_REFUND,
        ASK_VEND,
        /** Book the loss and lower what its customer may buy at once. */
        BOOK_LOSS
    }

    /** A remedy, and the reference under which the provider is asked. */
    record Way(Remedy remedy, String ask) {}

    /** Both sides, for the case and the report. */
    String told() {
        return provider + " has " + spoken(theirs) + ", our books " + spoken(ours) + " under " + reference + ": "
                + text;
    }

    static String spoken(@Nullable Kobo amount) {
        return amount == null ? "nothing" : amount.spoken();
    }
}
