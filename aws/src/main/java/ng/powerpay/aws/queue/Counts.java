package ng.powerpay.aws.queue;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import ng.powerpay.platform.Json;

/** What became of the messages of one event; CloudWatch reads the line that it makes of it. */
final class Counts {

    private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);

    void add(Fate fate) {
        counts.merge(fate, 1, Integer::sum);
    }

    int of(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** One line in the embedded metric format. */
    String line(String function, Clock clock) {
        var line = Json.MAPPER.createObjectNode();
        var aws = line.putObject("_aws").put("Timestamp", clock.millis());
        var directive = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", "PowerPay");
        directive.putArray("Dimensions").addArray().add("function");
        var metrics = directive.putArray("Metrics");
        line.put("function", function);
        for (var fate : Fate.values()) {
            var name = "messages_" + fate.name().toLowerCase(java.util.Locale.ROOT);
            metrics.addObject().put("Name", name).put("Unit", "Count");
            line.put(name, of(fate));
        }
        return line.toString();
    }
}
