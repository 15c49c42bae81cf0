package ng.powerpay.notify;

/** Why a message did not arrive, in words for the customer too. */
public enum Failure {
    NOBODY("there is nobody to send it to"),
    REFUSED("it was refused"),
    GIVEN_UP("it could not be sent for a whole day"),
    NOT_DELIVERED("it did not reach the phone"),
    BOUNCED("it came back from the address"),
    ADDRESS_BOUNCES("an earlier mail to this address came back"),
    ADDRESS_COMPLAINED("this address reported our mail as unwanted"),
    LATE("it could not be sent while it was of use"),
    UNSUBSCRIBED("nobody wants it any more");

    private final String words;

    Failure(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
