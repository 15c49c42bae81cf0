package ng.powerpay.vending;

/** Told when a vendor hints that an attempt came to an end. */
@FunctionalInterface
public interface VendHints {

    /** Makes asking due now. Unknown references change nothing. */
    void received(String vendor, String reference);
}
