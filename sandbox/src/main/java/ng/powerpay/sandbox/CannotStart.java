package ng.powerpay.sandbox;

/** Something outside the program is in the way; the message is the one line to show. */
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }
}
