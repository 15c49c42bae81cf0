package ng.powerpay.proving.chaos;

import java.time.Duration;
import java.util.Map;
import ng.powerpay.sandbox.provider.Timing;

/** How quick everybody is in a run that lasts minutes. */
public final class Pace {

    /**
     * A late payment takes 4 s, a refund 1 s, and webhooks come again soon: a run has no hours. A
     * call that gets no answer is held for longer than the server waits for it.
     */
    public static final Timing TIMING = new Timing(
            new Timing.Gateways(Duration.ofSeconds(4), Duration.ofMillis(500), Duration.ofMillis(1_500)),
            new Timing.Vendors(
                    Duration.ofMillis(50),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(6),
                    Duration.ZERO));

    /** What the shop is told: the same patience as ever, in seconds instead of minutes. */
    public static final Map<String, String> SETTINGS = Map.ofEntries(
            // The two whose books are compared, and nobody else to sell beside them.
            Map.entry("POWERPAY_GATEWAYS", "paystack"),
            Map.entry("POWERPAY_VENDORS", "vtpass"),
            Map.entry("POWERPAY_LEASE", "20s"),
            Map.entry("POWERPAY_VTPASS_TIMEOUT", "3s"),
            Map.entry("POWERPAY_VTPASS_QUIET_TIME", "5s"),
            Map.entry("POWERPAY_VTPASS_ASK", "3s,5s,10s"),
            Map.entry("POWERPAY_VTPASS_TRY_AGAIN", "1s,2s,3s,5s"),
            Map.entry("POWERPAY_PAYSTACK_TIMEOUT", "3s"),
            Map.entry("POWERPAY_PAYSTACK_ASK_PAYMENT", "5s,5s,10s"),
            Map.entry("POWERPAY_PAYSTACK_ASK_REFUND", "3s,5s,10s"),
            Map.entry("POWERPAY_PAYSTACK_REFUND_QUIET", "10s"),
            Map.entry("POWERPAY_REQUESTS_PER_MINUTE", "1000000"),
            Map.entry("POWERPAY_METER_LOOKUPS_PER_MINUTE", "1000000"),
            Map.entry("POWERPAY_ROLE", "ALL"),
            Map.entry("POWERPAY_SMS_CARRIERS", "termii"));

    private Pace() {}
}
