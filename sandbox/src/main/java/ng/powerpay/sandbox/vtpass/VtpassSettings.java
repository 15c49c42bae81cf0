package ng.powerpay.sandbox.vtpass;

import java.time.Duration;

/**
 * What a merchant's account has.
 *
 * @param callbackUrl where transaction updates go; blank for nowhere
 * @param walletKobo what the account holds at the beginning
 */
public record VtpassSettings(Keys keys, Timing timing, String callbackUrl, long walletKobo) {

    /** {@code api} goes with every call, {@code secret} with POST, {@code open} with GET. */
    public record Keys(String api, String open, String secret) {}

    /**
     * How long things take.
     *
     * @param latency of every call
     * @param slow of a call about a slow meter
     * @param hold how long a call that gets no answer is kept open
     * @param settle after which a pending vend is decided by itself
     * @param sameMeter within which a second purchase for a normal meter answers 019; zero never
     */
    public record Timing(Duration latency, Duration slow, Duration hold, Duration settle, Duration sameMeter) {

        /** As the real one, but a pending vend settles within a coffee. */
        public static final Timing BARE_MACHINE = new Timing(
                Duration.ofMillis(300),
                Duration.ofSeconds(3),
                Duration.ofSeconds(60),
                Duration.ofSeconds(45),
                Duration.ofSeconds(30));
    }
}
