package ng.powerpay.payment;

/** A gateway's event after its check. It is only a hint to ask the gateway. */
public sealed interface Webhook {

    /**
     * Truly from the gateway.
     *
     * @param key the same for every delivery of one event
     * @param reference of the payment it is about
     */
    record Hint(Kind kind, String key, String reference) implements Webhook {}

    /** What an event is about. */
    enum Kind {
        PAYMENT,
        REFUND,
        /** The customer's bank takes the payment back. */
        DISPUTE
    }

    /** Truly from the gateway, about nothing of ours. */
    record Ignored(String kind) implements Webhook {}

    /** The signature does not fit the bytes. */
    record Forged() implements Webhook {}

    /** Signed, and yet not readable. */
    record Unreadable(String text) implements Webhook {}
}
