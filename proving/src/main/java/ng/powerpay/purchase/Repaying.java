package ng.powerpay.purchase;

/** What the pretend gateway does when it is asked to give money back. */
enum Repaying {
    DONE,
    RESPONSE_LOST,
    /** Has it in hand for a while. */
    PENDING,
    REFUSED,
    /** Has it in hand, then needs a person. */
    STUCK,
    /** The first order is lost on its way there. */
    LOSES_THE_FIRST,
    /** No answer, not known, and a minute later it is done. */
    LATE,
    SILENT
}
