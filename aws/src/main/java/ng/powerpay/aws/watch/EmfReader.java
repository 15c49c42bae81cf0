package ng.powerpay.aws.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what changed since the last reading, by dimensions. Not for several threads at once. */
final class EmfReader {

    private final MeterRegistry registry;
    private final Map<Meter.Id, BigDecimal> before = new HashMap<>();

    EmfReader(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param gauges whether to read those too: they have a value always, changed or not */
    Map<SortedMap<String, String>, List<Metric>> read(boolean gauges) {
        var found = new TreeMap<SortedMap<String, String>, List<Metric>>(Comparator.comparing(Object::toString));
        for (var meter : registry.getMeters()) {
            var metrics = metrics(meter, gauges);
            if (!metrics.isEmpty()) {
                found.computeIfAbsent(dimensions(meter.getId()), _ -> new ArrayList<>())
                        .addAll(metrics);
            }
        }
        return found;
    }

    private List<Metric> metrics(Meter meter, boolean gauges) {
        var id = meter.getId();
        return switch (meter) {
            case SampledTimer timer -> timer(name(id), timer.take());
            case Counter counter -> grown(id, number(counter.count()));
            case FunctionCounter counter -> grown(id, number(counter.count()));
            case Gauge gauge
            when gauges && Double.isFinite(gauge.value()) ->
                List.of(new Metric(name(id), unit(id), List.of(number(gauge.value()))));
            default -> List.of();
        };
    }

    private static List<Metric> timer(String name, Handful.Taken taken) {
        if (taken.count() == 0) {
            return List.of();
        }
        var seconds = Arrays.stream(taken.nanos())
                .mapToObj(nanos -> plain(BigDecimal.valueOf(nanos / 1000, 6)))
                .toList();
        return List.of(
                new Metric(name, Metric.Unit.COUNT, List.of(BigDecimal.valueOf(taken.count()))),
                new Metric(name + "Seconds", Metric.Unit.SECONDS, seconds));
    }

    private List<Metric> grown(Meter.Id id, BigDecimal now) {
        var last = before.put(id, now);
        var more = last == null ? now : now.subtract(last);
        return more.signum() <= 0 ? List.of() : List.of(new Metric(name(id), Metric.Unit.COUNT, List.of(more)));
    }

    private static BigDecimal number(Number value) {
        return plain(new BigDecimal(value.toString(), MathContext.DECIMAL64));
    }

    /** Without needless zeros, and without an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        var brief = value.stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }

    /** {@code powerpay.provider.calls} is {@code ProviderCalls}. */
    private static String name(Meter.Id id) {
        return Stream.of(id.getName().replaceFirst("^powerpay\\.", "").split("[._]"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Metric.Unit unit(Meter.Id id) {
        if (id.getName().endsWith(".seconds")) {
            return Metric.Unit.SECONDS;
        }
        return id.getName().endsWith(".kobo") ? Metric.Unit.NONE : Metric.Unit.COUNT;
    }

    private static SortedMap<String, String> dimensions(Meter.Id id) {
        var tags = new TreeMap<String, String>();
        id.getTags().forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        return tags;
    }
}
