package ng.powerpay.payment;

import java.time.Duration;
import java.util.Locale;
import ng.powerpay.platform.Schedule;
import ng.powerpay.platform.Settings;

/**
 * How often a gateway is asked.
 *
 * @param payment when to ask again for a payment nobody has made yet
 * @param refund when to ask again for a refund that it has in hand
 * @param refundQuiet how long an unanswered order to refund may still be under way there
 */
public record Patience(Schedule payment, Schedule refund, Duration refundQuiet) {

    /** Reads {@code <GATEWAY>_ASK_PAYMENT}, {@code _ASK_REFUND} and {@code _REFUND_QUIET}. */
    public static Patience read(Settings settings, String gateway) {
        return read(settings, gateway, "2m");
    }

    /**
     * @param quiet days where the gateway's list may miss a refund: then a person looks, and none
     * is sent twice
     */
    public static Patience read(Settings settings, String gateway, String quiet) {
        var name = gateway.toUpperCase(Locale.ROOT);
        return new Patience(
                settings.schedule(
                        name + "_ASK_PAYMENT",
                        "1m,1m,2m,5m,10m,15m,30m,1h",
                        "when to ask about a payment that no event told of"),
                settings.schedule(name + "_ASK_REFUND", "5s,15s,1m,5m,15m,1h", "when to ask about a refund"),
                settings.duration(name + "_REFUND_QUIET", quiet, "how long an unanswered refund may be under way"));
    }
}
