package ng.powerpay.payment.paystack;

import java.net.URI;
import java.time.Duration;
import ng.powerpay.platform.Settings;

/** Where Paystack is, and the secret key that both signs us in and signs its events. */
public record PaystackConfig(URI url, String secretKey, Duration timeout) {

    public static PaystackConfig read(Settings settings) {
        return new PaystackConfig(
                settings.url("PAYSTACK_URL", "https://api.paystack.co/", "base address of Paystack"),
                settings.secret("PAYSTACK_SECRET_KEY", "Paystack secret key"),
                settings.duration("PAYSTACK_TIMEOUT", "15s", "longest wait for an answer"));
    }

    @Override
    public String toString() {
        return "PaystackConfig[" + url + "]";
    }
}
