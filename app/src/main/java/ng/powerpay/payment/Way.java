package ng.powerpay.payment;

/** How a customer pays. */
public enum Way {
    CARD,
    TRANSFER,
    USSD
}
