package ng.powerpay.aws.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ng.powerpay.platform.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An alarm on a metric that nobody writes never rings: each of our own is looked for in the source.
 */
class AlarmsTest {

    private static final List<Path> SOURCES = List.of(Path.of("../app/src/main/java"), Path.of("src/main/java"));
    private static final Pattern METER = Pattern.compile("\"(powerpay\\.[a-z0-9.]*[a-z0-9]|hikaricp\\.[a-z.]+)\"");
    private static final Pattern WORDS = Pattern.compile("[a-z_0-9]+");

    /** A file that makes a metric, as CloudWatch will know it. */
    private record Made(String metric, String source) {}

    @Test
    void eachMetricOfOurOwnIsMadeSomewhereWithTheTagsThatTheAlarmNames() throws IOException {
        var made = made();
        assertTrue(made.size() > 20, "meters are found in the source");
        var faults = new ArrayList<String>();
        var own = ours();
        for (var alarm : own) {
            var metric = alarm.path("metric").asString();
            var sources =
                    made.stream().filter(one -> one.metric().equals(metric)).toList();
            if (sources.stream().noneMatch(one -> hasAll(one.source(), tags(alarm)))) {
                faults.add(alarm.path("name").asString() + ": " + metric + " with " + tags(alarm));
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(own.size() > 10, "alarms of our own are there");
    }

    private static List<JsonNode> ours() throws IOException {
        var alarms = Json.MAPPER.readTree(Files.readString(Path.of("../deploy/alarms.json")));
        return StreamSupport.stream(alarms.spliterator(), false)
                .filter(alarm -> alarm.path("namespace").asString().equals("PowerPay"))
                .toList();
    }

    private static boolean hasAll(String source, Set<String> words) {
        return words.stream().allMatch(word -> source.contains('"' + word + '"'));
    }

    /**
     * Tags and values of {@code tag:work=purchase}; tags of a query's SCHEMA("PowerPay", kind,
     * name).
     */
    private static Set<String> tags(JsonNode alarm) {
        var dimension = alarm.path("dimension").asString();
        var text = dimension.startsWith("tag:") ? dimension.substring(4) : "";
        if (dimension.equals("query")) {
            text = alarm.path("query").asString().replaceFirst(".*SCHEMA\\(\"PowerPay\",([^)]*)\\).*", "$1");
        }
        return WORDS.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static List<Made> made() throws IOException {
        var made = new ArrayList<Made>();
        for (var source : sources()) {
            METER.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .flatMap(meter -> shown(meter, isTimer(source, meter)))
                    .forEach(metric -> made.add(new Made(metric, source)));
        }
        return made;
    }

    private static List<String> sources() throws IOException {
        var texts = new ArrayList<String>();
        for (var root : SOURCES) {
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static boolean isTimer(String source, String meter) {
        return Pattern.compile("Timer\\.builder\\(\\s*\"" + Pattern.quote(meter))
                .matcher(source)
                .find();
    }

    /** What EmfReader makes of a meter. */
    private static Stream<String> shown(String meter, boolean timer) {
        var registry = new EmfRegistry();
        if (timer) {
            registry.timer(meter).record(Duration.ofSeconds(1));
        } else {
            registry.gauge(meter, new AtomicLong(1));
        }
        Map<?, List<Metric>> read = new HashMap<>(new EmfReader(registry).read(true));
        registry.close();
        return read.values().stream().flatMap(List::stream).map(Metric::name);
    }
}
