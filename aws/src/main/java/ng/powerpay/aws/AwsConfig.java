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
        return new AwsConfig(region, endpoint.isEmpty() ? null : URI.create(endpoint));
    }
}
