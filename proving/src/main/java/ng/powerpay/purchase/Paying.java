package ng.powerpay.purchase;

/** How the customer pays, and what the pretend gateway says of it. */
enum Paying {
    PAYS,
    WEBHOOK_LOST,
    /** The event comes when all is over. */
    WEBHOOK_LATE,
    TOO_MUCH,
    TOO_LITTLE,
    /** The first card is declined, the second one works. */
    DECLINED_FIRST,
    /** The gateway gives no usable answer at first. */
    SILENT_FIRST,
    /** Never gives a usable answer. */
    SILENT,
    /** After the purchase has expired. */
    LATE,
    NEVER,
    IN_DOLLARS,
    /** Once more when all is over. */
    TWICE,
    /** The gateway gives it back before we ask. */
    REVERSED;

    /** Whether an event comes when the customer has been on the gateway's page. */
    boolean tellsAtOnce() {
        return switch (this) {
            case WEBHOOK_LOST, WEBHOOK_LATE, LATE, NEVER, REVERSED -> false;
            default -> true;
        };
    }

    /** Whether there is an event when all seemed over. */
    boolean comesLater() {
        return this == WEBHOOK_LATE || this == LATE || this == TWICE;
    }
}
