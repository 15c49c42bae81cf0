package ng.powerpay.sandbox.vendor;

/** How a sale stands, as far as the merchant may know. */
public enum State {
    /** Delivered, with its tokens where there are any. */
    DELIVERED,
    /** Delivered, but the token is not there yet. */
    TOKEN_LATE,
    /** Not decided yet. */
    WAITING,
    /** Not decided, and never will be by itself. */
    STUCK,
    /** Did not happen; costs nothing. */
    FAILED,
    /** Given back. */
    REVERSED,
    /** Delivered after somebody at the vendor looked at it. */
    RESOLVED
}
