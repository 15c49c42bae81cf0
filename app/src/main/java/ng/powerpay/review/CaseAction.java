package ng.powerpay.review;

/** What a person may do with a case. */
public enum CaseAction {
    /** The machine goes on where the purchase stood: it asks again, under the same reference. */
    RESUME,
    /** What was paid goes back. */
    REFUND,
    /** The vendor did deliver; the person enters what. */
    MARK_VENDED,
    /** The refund is sent once more, under its old key. */
    SEND_AGAIN,
    /** Nothing is left to do; a note says why. */
    SETTLE,
    /** Neither energy nor money can be given, or the loss is ours. Takes two people. */
    WRITE_OFF
}
