package ng.powerpay.bench.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ng.powerpay.sandbox.platform.Json;
import tools.jackson.databind.JsonNode;

/**
 * What is in some logs, as CloudWatch bills it: bytes of ordinary lines, bytes of metric lines, and
 * metrics of our own, of which each name with each set of dimensions is one.
 */
record LogBook(long lines, long lineBytes, long metricBytes, Set<String> metrics) {

    /** Logs that are not there yet are empty. */
    static LogBook read(List<Path> logs) throws IOException {
        var lines = 0L;
        var lineBytes = 0L;
        var metricBytes = 0L;
        var metrics = new HashSet<String>();
        for (var log : logs) {
            for (var line : Files.exists(log) ? Files.readAllLines(log) : List.<String>of()) {
                var bytes = line.getBytes(StandardCharsets.UTF_8).length + 1;
                if (line.startsWith("{\"_aws\"")) {
                    metricBytes += bytes;
                    metrics.addAll(metrics(Json.MAPPER.readTree(line)));
                } else {
                    lines++;
                    lineBytes += bytes;
                }
            }
        }
        return new LogBook(lines, lineBytes, metricBytes, metrics);
    }

    private static Set<String> metrics(JsonNode line) {
        var found = new HashSet<String>();
        for (var directive : line.path("_aws").path("CloudWatchMetrics")) {
            var dimensions = new StringBuilder();
            for (var name : directive.path("Dimensions").path(0)) {
                dimensions
                        .append(' ')
                        .append(name.asString())
                        .append('=')
                        .append(line.path(name.asString()).asString());
            }
            for (var metric : directive.path("Metrics")) {
                found.add(metric.path("Name").asString() + dimensions);
            }
        }
        return found;
    }
}
