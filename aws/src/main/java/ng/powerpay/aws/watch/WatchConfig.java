package ng.powerpay.aws.watch;

import java.time.Duration;
import ng.powerpay.platform.Settings;

/**
 * Where the metrics appear and how often.
 *
 * @param namespace of CloudWatch, 1 to 256 letters, digits and {@code . - _ / # :}
 */
public record WatchConfig(String namespace, Duration every) {

    private static final String NAMESPACE = "[A-Za-z0-9._/#:-]{1,256}";

    public static WatchConfig read(Settings settings) {
        var namespace = settings.text("AWS_METRICS_NAMESPACE", "PowerPay", "CloudWatch namespace of the metrics");
        var every = settings.duration("AWS_METRICS_EVERY", "60s", "how often metrics are written to the log");
        settings.demand(
                namespace.matches(NAMESPACE) && !namespace.startsWith("AWS/"),
                "POWERPAY_AWS_METRICS_NAMESPACE must be letters, digits and . - _ / # :, and not begin with AWS/");
        settings.demand(
                every.compareTo(Duration.ofSeconds(1)) >= 0, "POWERPAY_AWS_METRICS_EVERY must be a second or more");
        return new WatchConfig(namespace, every);
    }
}
