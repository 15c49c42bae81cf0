package ng.powerpay.remote;

/**
 * Makes outgoing calls. {@link Http} is the real one; others watch, record or, in tests, pretend.
 */
@FunctionalInterface
public interface Sender {

    /** Never throws for what the network or the other side does. */
    Http.Exchange send(Call call);
}
