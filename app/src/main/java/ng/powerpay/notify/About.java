package ng.powerpay.notify;

/** What a message is about. */
public sealed interface About {

    String id();

    /** A purchase, by its reference. */
    record OfPurchase(String id) implements About {}

    /** A {@link Notice} that was kept. */
    record OfNotice(String id) implements About {}
}
