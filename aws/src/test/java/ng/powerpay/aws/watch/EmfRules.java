package ng.powerpay.aws.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ng.powerpay.platform.Json;
import tools.jackson.databind.JsonNode;

/**
 * The rules of CloudWatch's Embedded Metric Format, written from its specification: what must be
 * there, of which type, and the limits.
 */
final class EmfRules {

    private static final Set<String> UNITS = Set.of(
            "Seconds",
            "Microseconds",
            "Milliseconds",
            "Bytes",
            "Kilobytes",
            "Megabytes",
            "Gigabytes",
            "Terabytes",
            "Bits",
            "Kilobits",
            "Megabits",
            "Gigabits",
            "Terabits",
            "Percent",
            "Count",
            "Bytes/Second",
            "Kilobytes/Second",
            "Megabytes/Second",
            "Gigabytes/Second",
            "Terabytes/Second",
            "Bits/Second",
            "Kilobits/Second",
            "Megabits/Second",
            "Gigabits/Second",
            "Terabits/Second",
            "Count/Second",
            "None");
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9._/#:-]{1,256}");
    private static final int LARGEST = 1 << 20;

    private final JsonNode event;
    private final List<String> faults = new ArrayList<>();

    private EmfRules(JsonNode event) {
        this.event = event;
    }

    /** Everything that a line breaks; empty for a good one. */
    static List<String> faults(String line) {
        var rules = new EmfRules(Json.MAPPER.readTree(line));
        rules.must(!line.contains("\n"), "one line");
        rules.must(line.getBytes(StandardCharsets.UTF_8).length <= LARGEST, "at most 1 MB");
        rules.root();
        return rules.faults;
    }

    private void must(boolean holds, String rule) {
        if (!holds) {
            faults.add(rule);
        }
    }

    private void root() {
        must(event.isObject() && event.path("_aws").isObject(), "_aws is an object");
        must(event.path("_aws").path("Timestamp").isIntegralNumber(), "Timestamp is whole milliseconds");
        var directives = event.path("_aws").path("CloudWatchMetrics");
        must(directives.isArray(), "CloudWatchMetrics is an array");
        directives.forEach(this::directive);
    }

    private void directive(JsonNode directive) {
        must(NAMESPACE.matcher(directive.path("Namespace").asString("")).matches(), "Namespace");
        must(
                directive.path("Dimensions").isArray()
                        && !directive.path("Dimensions").isEmpty(),
                "Dimensions");
        directive.path("Dimensions").forEach(this::dimensions);
        var metrics = directive.path("Metrics");
        must(metrics.isArray() && metrics.size() <= 100, "Metrics is an array of at most 100");
        var names = new HashSet<String>();
        for (var metric : metrics) {
            must(names.add(metric.path("Name").asString("")), "each metric once");
            metric(metric);
        }
    }

    private void dimensions(JsonNode set) {
        must(set.isArray() && set.size() <= 30, "a dimension set is an array of at most 30");
        for (var name : set) {
            var value = event.path(name.asString(""));
            must(
                    name.isString()
                            && name.asString("").length() <= 250
                            && !name.asString("").isEmpty(),
                    "dimension name");
            must(value.isString() && !value.asString("").isEmpty(), "a dimension has text: " + name);
            must(value.asString("").length() <= 1024, "a dimension's text is short");
        }
    }

    private void metric(JsonNode metric) {
        var name = metric.path("Name").asString("");
        must(!name.isBlank() && name.length() <= 1024, "Name");
        must(UNITS.contains(metric.path("Unit").asString("None")), "Unit of " + name);
        var value = event.path(name);
        must(value.isNumber() || (value.isArray() && value.size() <= 100), name + " is a number or at most 100");
        if (value.isArray()) {
            value.forEach(one -> must(one.isNumber(), name + " has only numbers"));
        }
    }
}
