package ng.powerpay.aws.secret;

/** A secret or a parameter cannot be read; the message is one line and has no value in it. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
