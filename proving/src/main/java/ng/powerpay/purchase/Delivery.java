package ng.powerpay.purchase;

/** How often one piece of due work comes to a worker. */
enum Delivery {
    ONCE("x1", 1, 1),
    /** Again when the first has ended, as it stood when it was claimed. */
    TWICE("x2", 2, 1),
    THRICE("x3", 3, 1),
    /** The second one runs inside every provider call of the first. */
    TWO_AT_ONCE("2-at-once", 1, 2),
    /** And a third one, claimed anew because the lease has run out before the answer came. */
    THREE_AT_ONCE("3-at-once", 1, 3);

    private final String shown;
    private final int inTurn;
    private final int atOnce;

    Delivery(String shown, int inTurn, int atOnce) {
        this.shown = shown;
        this.inTurn = inTurn;
        this.atOnce = atOnce;
    }

    String shown() {
        return shown;
    }

    int inTurn() {
        return inTurn;
    }

    int atOnce() {
        return atOnce;
    }
}
