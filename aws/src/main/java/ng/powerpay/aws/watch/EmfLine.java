package ng.powerpay.aws.watch;

import java.util.List;
import java.util.SortedMap;
import ng.powerpay.platform.Json;

/**
 * One event in CloudWatch's Embedded Metric Format: metrics that share their dimensions, on one
 * line. The format's limits: 100 metrics, 100 values each, 30 dimensions, 1 MB. A metric of the
 * longest name with 100 values of the longest kind is 4 KB, so 100 of them always fit.
 */
final class EmfLine {

    static final int MOST_METRICS = 100;

    private EmfLine() {}

    /** @param dimensions of all the metrics, by name; may be empty */
    static String write(
            String namespace, long epochMillis, SortedMap<String, String> dimensions, List<Metric> metrics) {
        if (metrics.isEmpty() || metrics.size() > MOST_METRICS) {
            throw new IllegalArgumentException("an event has 1 to " + MOST_METRICS + " metrics");
        }
        var event = Json.MAPPER.createObjectNode();
        var about = event.putObject("_aws");
        about.put("Timestamp", epochMillis);
        var directive = about.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", namespace);
        var names = directive.putArray("Dimensions").addArray();
        dimensions.keySet().forEach(names::add);
        var definitions = directive.putArray("Metrics");
        dimensions.forEach(event::put);
        for (var metric : metrics) {
            definitions
                    .addObject()
                    .put("Name", metric.name())
                    .put("Unit", metric.unit().word());
            if (metric.values().size() == 1) {
                event.put(metric.name(), metric.values().getFirst());
            } else {
                var values = event.putArray(metric.name());
                metric.values().forEach(values::add);
            }
        }
        return event.toString();
    }
}
