package ng.powerpay.bench.providers;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.SandboxSettings;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.provider.Timing;

/** The sandbox as a process: answers at once, and for slow meters after two seconds. */
final class PretendProviders {

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final long WALLET_KOBO = 1_000_000_000_000_00L;

    private PretendProviders() {}

    /** Prints what an application must be told, then serves until its input ends. */
    public static void main(String[] arguments) throws IOException {
        var place = new Place(Secrets.of(Map.of()), "", "");
        var vendors = new Timing.Vendors(Duration.ZERO, SLOW, SLOW, Duration.ofHours(1), Duration.ZERO);
        var timing = new Timing(Timing.QUICK.gateways(), vendors);
        try (var state = SandboxState.inMemory();
                var server = SandboxServer.start(
                        0, new SandboxSettings(place, timing, WALLET_KOBO), state, Clock.systemUTC())) {
            var told = new Properties();
            told.putAll(server.variables());
            told.store(System.out, null);
            System.out.println("#end");
            System.out.flush();
            while (System.in.read() >= 0) {
                // Until whoever started this is gone.
            }
        }
    }
}
