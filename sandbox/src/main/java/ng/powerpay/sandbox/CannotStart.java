package ng.powerpay.sandbox;

/** Something outside the program is in the way; the message is the one line to show. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }
}
