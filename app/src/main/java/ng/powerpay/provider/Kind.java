package ng.powerpay.provider;

/** What a provider does for us. */
public enum Kind {
    /** Takes money from customers. */
    GATEWAY,
    /** Sells electricity. */
    VENDOR
}
