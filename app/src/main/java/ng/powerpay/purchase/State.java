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
    /** Definitely not delivered: the refund of everything is under way, and due by itself. */
    REFUNDING,
    /** Money given back. */
    REFUNDED,
    /** Nobody paid in time. Money that comes late revives the purchase. */
    EXPIRED,
    /** A person must decide. */
    REVIEW,
    /**
     * Two people decided that neither energy nor money can be given: the books say where it went.
     */
    WRITTEN_OFF;

    /** Whether nothing more will happen by itself or by a person. */
    public boolean isFinal() {
        return this == VENDED || this == REFUNDED || this == EXPIRED || this == WRITTEN_OFF;
    }

    /**
     * Whether the purchase's own step is due: not at the ends, in a person's hands, or the
     * refund's.
     */
    boolean isDue() {
        return !isFinal() && this != REVIEW && this != REFUNDING;
    }
}
