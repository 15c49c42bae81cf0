package ng.powerpay.complaint;

/** What is wrong; how long we have to put it right hangs on it. */
enum ComplaintKind {
    /** Paid, and no token came. */
    NO_TOKEN,
    /** The meter does not take the token. */
    TOKEN_REJECTED,
    WRONG_METER,
    /** Less energy, or more money, than the screen said. */
    WRONG_AMOUNT,
    /** Money that should have come back. */
    REFUND,
    /** A fee or a charge that should not be. */
    CHARGE,
    SERVICE,
    OTHER;

    /** Whether money went through a bank or a card, which is the central bank's. */
    boolean isAboutPayment() {
        return this == NO_TOKEN || this == WRONG_AMOUNT || this == REFUND || this == CHARGE;
    }
}
