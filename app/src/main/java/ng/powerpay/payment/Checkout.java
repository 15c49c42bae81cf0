package ng.powerpay.payment;

import java.net.URI;

/** What became of opening a checkout page. */
public sealed interface Checkout {

    /** Send the customer there. */
    record Open(URI page) implements Checkout {}

    /** The gateway has this reference already, and we have no page for it: take another. */
    record Taken() implements Checkout {}

    /** The gateway cannot open one now; nothing was charged. */
    record Unavailable(String text) implements Checkout {}
}
