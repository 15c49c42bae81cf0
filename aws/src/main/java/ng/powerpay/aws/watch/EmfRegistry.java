package ng.powerpay.aws.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;

/**
 * The meters that go to CloudWatch, where each series costs money every month: our own, requests by
 * the first digit of their status, and whoever waits for a database connection. All others stay on
 * {@code /metrics}.
 */
public final class EmfRegistry extends SimpleMeterRegistry {

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> OTHERS = Set.of(REQUESTS, "hikaricp.connections.pending");

    public EmfRegistry() {
        config().meterFilter(MeterFilter.denyUnless(EmfRegistry::isShown))
                .meterFilter(MeterFilter.ignoreTags("method", "uri", "pool"))
                .meterFilter(MeterFilter.replaceTagValues("status", status -> status.charAt(0) + "xx"));
    }

    private static boolean isShown(Meter.Id id) {
        return id.getName().startsWith("powerpay.") || OTHERS.contains(id.getName());
    }

    @Override
    protected Timer newTimer(Meter.Id id, DistributionStatisticConfig config, PauseDetector pauses) {
        return new SampledTimer(id, clock, pauses);
    }
}
