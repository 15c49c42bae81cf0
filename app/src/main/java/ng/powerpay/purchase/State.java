package ng.powerpay.purchase;

/** Where a purchase stands. */
public enum State {
    /** Placed; the customer is, or should be, on the gateway's page. */
    AWAITING_PAYMENT,
    /** The gateway has the money; the next vend attempt is due. */
    PAID,
    /** An attempt was begun and its end is not known yet. */
    VENDING,
    /** Token or bill delivered. */
    VENDED,
    /** Definitely not delivered; the refund is due. */
    VEND_FAILED,
    /** The gateway was asked to give the money back. */
    REFUNDING,
    /** Money given back. */
    REFUNDED,
    /** Nobody paid in time. Money that comes late revives the purchase. */
    EXPIRED,
    /** A person must decide. */
    REVIEW;

    /** Whether nothing more will happen by itself or by a person. */
    public boolean isFinal() {
        return this == VENDED || this == REFUNDED || this == EXPIRED;
    }

    /** Whether a step is due: always, but for the ends and for what waits for a person. */
    boolean isDue() {
        return !isFinal() && this != REVIEW;
    }
}
