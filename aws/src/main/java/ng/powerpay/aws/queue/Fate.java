package ng.powerpay.aws.queue;

/** What became of one message. */
enum Fate {
    /** Its step ran. */
    DONE,
    /** Another message or motor was there first: nothing is left to do. */
    OVER,
    /** Somebody else has the row and may yet fail: seen again later. */
    HELD,
    /** Its step failed, or took too long. */
    FAILED,
    /**
     * Not ours, damaged, or about a row that does not exist: for the dead-letter queue and a
     * person.
     */
    FOREIGN;

    /** Whether SQS may forget the message. */
    boolean isDone() {
        return this == DONE || this == OVER;
    }
}
