package ng.powerpay.payment.paystack;

import java.net.URI;
import java.time.Duration;
import ng.powerpay.payment.Patience;
import ng.powerpay.platform.Settings;

/** Where Paystack is, and the secret key that both signs us in and signs its events. */
public record PaystackConfig(URI url, String secretKey, Duration timeout, Patience patience) {

    public static PaystackConfig read(Settings settings) {
        return new PaystackConfig(
                settings.url("PAYSTACK_URL", "https://api.paystack.co/", "base address of Paystack"),
                settings.secret("PAYSTACK_SECRET_KEY", "Paystack secret key"),
                settings.duration("PAYSTACK_TIMEOUT", "15s", "longest wait for an answer"),
                new Patience(
                        settings.schedule(
                                "PAYSTACK_ASK_PAYMENT",
                                "1m,1m,2m,5m,10m,15m,30m,1h",
                                "when to ask about a payment that no event told of"),
                        settings.schedule("PAYSTACK_ASK_REFUND", "5s,15s,1m,5m,15m,1h", "when to ask about a refund"),
                        settings.duration(
                                "PAYSTACK_REFUND_QUIET", "2m", "how long an unanswered refund may be under way")));
    }

    @Override
    public String toString() {
        return "PaystackConfig[" + url + "]";
    }
}
