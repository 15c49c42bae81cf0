package ng.powerpay.sandbox.paystack;

import java.time.Duration;

/**
 * What a merchant's account has.
 *
 * @param secretKey signs webhooks and opens the API
 * @param webhookUrl where events go; blank for nowhere
 * @param publicUrl where the customer's browser finds the checkout page, without a slash at the end
 */
public record PaystackSettings(String secretKey, String webhookUrl, String publicUrl, Timing timing) {

    /**
     * How long things take.
     *
     * @param late how long a late payment stays undecided
     * @param refundStep from pending to processing, and again from there to the end
     * @param retry three minutes in the live system: four tries that far apart, then twenty times
     *     that (hourly) for 72 more
     */
    public record Timing(Duration late, Duration refundStep, Duration retry) {

        /** Short enough to watch: a late payment takes 20 s and "three minutes" are 9 s. */
        public static final Timing BARE_MACHINE =
                new Timing(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(9));
    }
}
