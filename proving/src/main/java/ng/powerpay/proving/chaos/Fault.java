package ng.powerpay.proving.chaos;

import java.time.Duration;

/** What a {@link FaultProxy} does to what passes. */
sealed interface Fault {

    /** Which way bytes go: from the one who connected, or back to it. */
    enum Way {
        REQUEST,
        RESPONSE
    }

    /** Everything passes. */
    record None() implements Fault {}

    /** Each piece waits that long. */
    record Latency(Duration time) implements Fault {}

    /** Connections are reset: those there are at once, later ones at their first byte. */
    record Reset() implements Fault {}

    /**
     * Nothing passes. What was sent meanwhile arrives when it is over, also from those who left.
     */
    record BlackHole() implements Fault {}

    /**
     * Each connection is closed once it has passed more bytes that way. A response cut at 0 is a
     * request that was delivered, and an answer that never came.
     *
     * @param bytes since the fault began, 0 or more
     */
    record Cut(Way way, long bytes) implements Fault {}

    /** @param bytesPerSecond 1 or more, each way */
    record Throttle(long bytesPerSecond) implements Fault {}

    /** Nobody listens; the connections there are are reset. */
    record Refuse() implements Fault {}
}
