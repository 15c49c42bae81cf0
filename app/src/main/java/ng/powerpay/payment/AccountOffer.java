package ng.powerpay.payment;

/** Whether a gateway gives a purchase a bank account of its own, by {@link Gateway#transfer}. */
public enum AccountOffer {
    NONE,
    /** A purchase has either its page or its account there, whichever was asked for first. */
    INSTEAD_OF_PAGE,
    /** Page and account are of one payment, so what comes by both is told as one sum. */
    BESIDE_PAGE
}
