package ng.powerpay.sandbox.platform;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {
    Reply answer(Request request) throws InterruptedException;
}
