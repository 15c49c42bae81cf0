package ng.powerpay.purchase;

/**
 * An event of a gateway or vendor that could not be used at once, as it stood when it was claimed.
 *
 * @param provider the gateway's or vendor's name
 * @param key the same for every delivery of one event
 * @param reference of the payment or vend it is about
 */
record Hint(String provider, String key, Kind kind, String reference, int asks) {

    /** What it is about; the first three are a gateway's, the last a vendor's. */
    enum Kind {
        PAYMENT,
        REFUND,
        DISPUTE,
        VEND
    }
}
