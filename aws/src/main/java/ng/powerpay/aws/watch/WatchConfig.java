package ng.powerpay.aws.watch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import ng.powerpay.platform.Settings;

/**
 * Where the metrics appear and how often.
 *
 * @param namespace of CloudWatch, 1 to 256 letters, digits and {@code . - _ / # :}
 * @param only names of the metrics that are written, for each costs money every month; empty: all
 */
public record WatchConfig(String namespace, Duration every, Set<String> only) {

    private static final String NAMESPACE = "[A-Za-z0-9._/#:-]{1,256}";
    private static final String NAMES = "[A-Z][A-Za-z0-9]{1,99}(,[A-Z][A-Za-z0-9]{1,99}){0,99}";

    public static WatchConfig read(Settings settings) {
        var namespace = settings.text("AWS_METRICS_NAMESPACE", "PowerPay", "CloudWatch namespace of the metrics");
        var every = settings.duration("AWS_METRICS_EVERY", "60s", "how often metrics are written to the log");
        settings.demand(
                namespace.matches(NAMESPACE) && !namespace.startsWith("AWS/"),
                "POWERPAY_AWS_METRICS_NAMESPACE must be letters, digits and . - _ / # :, and not begin with AWS/");
        settings.demand(
                every.compareTo(Duration.ofSeconds(1)) >= 0, "POWERPAY_AWS_METRICS_EVERY must be a second or more");
        var only = settings.text("AWS_METRICS_ONLY", "", "metrics that are written, names with commas; empty: all");
        settings.demand(
                only.isEmpty() || only.matches(NAMES),
                "POWERPAY_AWS_METRICS_ONLY must be names of metrics, with commas between");
        return new WatchConfig(namespace, every, only.isEmpty() ? Set.of() : Set.copyOf(List.of(only.split(","))));
    }

    boolean writes(String metric) {
        return only.isEmpty() || only.contains(metric);
    }
}
