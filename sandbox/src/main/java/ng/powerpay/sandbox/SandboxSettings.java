package ng.powerpay.sandbox;

import ng.powerpay.sandbox.paystack.PaystackSettings;
import ng.powerpay.sandbox.vtpass.VtpassSettings;

/**
 * The keys and timings of every pretend provider.
 *
 * @param paystack a blank {@code publicUrl} becomes the server's own address
 */
public record SandboxSettings(PaystackSettings paystack, VtpassSettings vtpass, String termiiApiKey) {

    SandboxSettings at(String url) {
        boolean named = !paystack.publicUrl().isBlank();
        var located = new PaystackSettings(
                paystack.secretKey(), paystack.webhookUrl(), named ? paystack.publicUrl() : url, paystack.timing());
        return new SandboxSettings(located, vtpass, termiiApiKey);
    }
}
