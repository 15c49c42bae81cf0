package ng.powerpay.aws;

import java.net.URI;
import ng.powerpay.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Which AWS. Who we are there is found by the SDK itself: the task's or the function's role.
 *
 * @param endpoint of a stand-in that speaks the same protocols; null: AWS itself
 */
public record AwsConfig(String region, @Nullable URI endpoint) {

    public static AwsConfig read(Settings settings) {
        var region = settings.text("AWS_REGION", "eu-west-1", "AWS region");
        var endpoint = settings.text("AWS_ENDPOINT", "", "address of a stand-in for AWS; empty: AWS itself");
        var fits = endpoint.isEmpty() || endpoint.matches("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?/?");
        settings.demand(fits, "POWERPAY_AWS_ENDPOINT must be an address without a path");
        return new AwsConfig(region, fits && !endpoint.isEmpty() ? URI.create(endpoint) : null);
    }
}
