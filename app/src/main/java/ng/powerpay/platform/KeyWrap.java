package ng.powerpay.platform;

/**
 * Keeps data keys secret with a key that never leaves its place: a setting, or a service that only
 * answers. What it wraps opens only under the same number.
 */
public interface KeyWrap {

    /**
     * A data key as it may be stored.
     *
     * @param by names the key that opens it
     */
    record Wrapped(String by, byte[] secret) {}

    /** @throws IllegalStateException when it cannot, saying why without any secret */
    Wrapped wrap(int number, byte[] key);

    /** Whether {@link Wrapped#by} is a key of this one. */
    boolean has(String by);

    /**
     * @throws IllegalStateException when it was changed, is another number's, or the key is out of
     * reach
     */
    byte[] unwrap(int number, Wrapped wrapped);
}
