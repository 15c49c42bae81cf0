package ng.powerpay.complaint;

/** Where a complaint stands. */
enum ComplaintState {
    /** It is our turn. */
    OPEN,
    /** We answered, and it is not yet put right. */
    ANSWERED,
    /** Its deadline is over. */
    ESCALATED,
    /** Put right, as we say; the customer may open it again for thirty days. */
    RESOLVED
}
