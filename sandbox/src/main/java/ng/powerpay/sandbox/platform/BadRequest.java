package ng.powerpay.sandbox.platform;

/** The caller's request cannot be understood; answered with 400 and this message. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message);
    }
}
