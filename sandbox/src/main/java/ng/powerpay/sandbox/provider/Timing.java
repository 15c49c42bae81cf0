package ng.powerpay.sandbox.provider;

import java.time.Duration;

/** How long things take at every provider. */
public record Timing(Gateways gateways, Vendors vendors) {

    /**
     * At gateways.
     *
     * @param late how long a late payment stays undecided
     * @param refundStep from pending to processing, and again from there to the end
     * @param retry of an untaken webhook: four tries that far apart, then twenty times that
     */
    public record Gateways(Duration late, Duration refundStep, Duration retry) {}

    /**
     * At vendors.
     *
     * @param latency of every call
     * @param slow of a call about a slow meter
     * @param hold how long a call that gets no answer is kept open
     * @param settle after which a pending vend is decided by itself
     * @param sameMeter within which a second purchase for a normal meter is refused; zero never
     */
    public record Vendors(Duration latency, Duration slow, Duration hold, Duration settle, Duration sameMeter) {}

    /** Short enough to watch: a late payment takes 20 s, a pending vend settles within a coffee. */
    public static final Timing HUMAN = new Timing(
            new Gateways(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(9)),
            new Vendors(
                    Duration.ofMillis(300),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(30)));

    /** For tests of the application: as soon as possible, but in the same order. */
    public static final Timing QUICK = new Timing(
            new Gateways(Duration.ofMillis(600), Duration.ofMillis(20), Duration.ofMillis(200)),
            new Vendors(
                    Duration.ofMillis(20),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(30),
                    Duration.ZERO));
}
