package ng.powerpay.sandbox.gateway;

/** How a charge stands. */
public enum Status {
    /** The customer has not come yet. */
    NEW,
    /** The customer looks at the page. */
    SEEN,
    /** Not decided; money may still come by itself. */
    WAITING,
    /** Money arrived, perhaps not as much as was asked for. */
    PAID,
    /** Declined or timed out; the customer may try again. */
    FAILED,
    /** The customer closed the page; may come back. */
    CANCELLED,
    /** All of it went back to the customer. */
    REVERSED;

    /** Whether the customer can still pay. */
    public boolean open() {
        return switch (this) {
            case NEW, SEEN, FAILED, CANCELLED -> true;
            case WAITING, PAID, REVERSED -> false;
        };
    }
}
