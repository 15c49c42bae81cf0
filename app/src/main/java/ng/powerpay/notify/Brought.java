package ng.powerpay.notify;

import java.util.function.Supplier;

/**
 * A way to send that a place to run at brings.
 *
 * @param open called only when it is chosen
 */
public record Brought<T>(String name, Supplier<T> open) {}
