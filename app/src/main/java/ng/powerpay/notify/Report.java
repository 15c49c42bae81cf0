package ng.powerpay.notify;

import ng.powerpay.platform.Hmac;

/** What a carrier says became of a text. */
public sealed interface Report {

    /** A key shorter than this could be guessed. */
    int SHORTEST_KEY = 16;

    /** The phone has it. */
    record Arrived(String id) implements Report {}

    /** It will not arrive by this carrier. */
    record Lost(String id) implements Report {}

    /** Truly from the carrier; nothing is decided yet. */
    record Ignored() implements Report {}

    /** Without the key. */
    record Forged() implements Report {}

    /** With the key, and yet not readable. */
    record Unreadable() implements Report {}

    /** Whether the address had the key; without a key of ours nobody has. */
    static boolean isAuthentic(String ours, String given) {
        return !ours.isEmpty() && Hmac.same(ours, given);
    }
}
