package ng.powerpay.payment;

import java.net.URI;
import java.util.Map;

/** What became of opening a checkout page. */
public sealed interface Checkout {

    /** Send the customer there. */
    record Open(URI page) implements Checkout {}

    /**
     * Have the customer's browser post this form there: a gateway without a call to open its page.
     */
    record Form(URI action, Map<String, String> fields) implements Checkout {

        public Form {
            fields = Map.copyOf(fields);
        }
    }

    /** The gateway has this reference already, and we have no page for it: take another. */
    record Taken() implements Checkout {}

    /** The gateway cannot open one now; nothing was charged. */
    record Unavailable(String text) implements Checkout {}
}
