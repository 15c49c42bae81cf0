package ng.powerpay.bench.providers;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.bench.measure.Report;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.GatewayProvider;
import ng.powerpay.payment.Way;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Provider;
import ng.powerpay.remote.Providers;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code ./powerpay bench providers}: what our side of a provider's call costs. */
public final class ProvidersBench {

    private static final int SALES = 2_000;
    private static final int IN_FLIGHT = 500;
    private static final int COMPANIES = 12;
    private static final double MOST_MILLISECONDS = 0.3;
    private static final double MOST_MEBIBYTES = 64;
    private static final Kobo AMOUNT = Kobo.naira(10_000);

    private final Report report = new Report(System.out);
    private final Http http = new Http(Duration.ofSeconds(3));
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final Pretend pretend;

    private ProvidersBench(Pretend pretend) {
        this.pretend = pretend;
    }

    /** @param arguments the commit */
    public static void main(String[] arguments) throws Exception {
        try (var pretend = new Pretend()) {
            new ProvidersBench(pretend).run(arguments.length > 0 ? arguments[0] : "unknown");
        }
    }

    private void run(String commit) throws Exception {
        report.head(commit, "this process and the pretend providers");
        report.section("CPU time of this process a call, client and reading included");
        // Twice: the compilers work for the first round, and would be counted for whoever comes
        // first.
        for (var counts : new boolean[] {false, true}) {
            for (var provider : there(Providers.of(VendorProvider.class), "POWERPAY_VENDORS")) {
                vendor(provider, counts);
            }
            for (var provider : there(Providers.of(GatewayProvider.class), "POWERPAY_GATEWAYS")) {
                gateway(provider, counts);
            }
        }
        report.section(IN_FLIGHT + " sales in flight at one vendor that takes 2 s");
        inFlight();
        http.close();
    }

    private <P extends Provider<?>> List<P> there(List<P> all, String setting) {
        var names = List.of(pretend.variables().getOrDefault(setting, "").split(",", -1));
        return all.stream().filter(one -> names.contains(one.name())).toList();
    }

    private <T> T adapter(Provider<T> provider) {
        var settings = new Settings(new HashMap<>(pretend.variables()));
        var means = new Provider.Means(
                this::counted, new DriverManagerDataSource(), Clock.systemUTC(), new Seal(new byte[32]));
        return provider.read(settings).build().apply(means);
    }

    private Http.Exchange counted(Call call) {
        calls.incrementAndGet();
        return http.send(call);
    }

    private void vendor(VendorProvider provider, boolean counts) {
        var vendor = adapter(provider);
        var first = IntStream.range(0, COMPANIES)
                .filter(person -> vendor.sells(LoadMeter.of(person).company(), MeterType.PREPAID))
                .findFirst()
                .orElseThrow();
        // Each sale at a meter of its own: no meter takes thousands of tokens an hour.
        var persons = new AtomicInteger(counts ? SALES : 0);
        measure(counts ? "vend at " + provider.name() : "", () -> {
            var meter = LoadMeter.of(first + COMPANIES * persons.incrementAndGet());
            var request = request(vendor, new Meter(meter.company(), MeterType.PREPAID, meter.number()));
            if (!(vendor.vend(request) instanceof VendOutcome.Vended)) {
                throw new IllegalStateException(provider.name() + " did not sell");
            }
        });
    }

    private void gateway(GatewayProvider provider, boolean counts) {
        var gateway = adapter(provider);
        var request = checkout();
        gateway.open(request);
        measure(
                counts ? "verify at " + provider.name() : "",
                () -> gateway.verify(request.reference(), request.total()));
    }

    private CheckoutRequest checkout() {
        var payer = new CheckoutRequest.Payer("ADA OBI", "ada@example.ng", "+2348031234567");
        var back = URI.create("http://127.0.0.1:1/");
        return new CheckoutRequest(
                "PPBENCH" + (10_000 + number.incrementAndGet()), AMOUNT, payer, EnumSet.allOf(Way.class), back);
    }

    /** One of each company. */
    private static List<Meter> slow() {
        return new Accounts()
                .all().stream()
                        .filter(one -> one.prepaid() && one.scenario() == Scenario.SLOW)
                        .map(one -> new Meter(one.company().code(), MeterType.PREPAID, one.number()))
                        .toList();
    }

    private VendRequest request(Vendor vendor, Meter meter) {
        var reference = vendor.reference("PPBENCH", number.incrementAndGet(), Instant.now());
        var request = new VendRequest(reference, meter, AMOUNT, "+2348031234567");
        return vendor.prepare(request).map(request::under).orElse(request);
    }

    private void measure(String name, Runnable call) {
        var before = cpu();
        var callsBefore = calls.get();
        for (var i = 0; i < SALES; i++) {
            call.run();
        }
        var made = calls.get() - callsBefore;
        var each = (cpu() - before) / 1e6 / made;
        if (name.isEmpty()) {
            return;
        }
        report.figure(
                name,
                String.format(Locale.ROOT, "%.3f ms (n %d)", each, made),
                new Report.Limit("0.3 ms", each, MOST_MILLISECONDS));
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void inFlight() throws Exception {
        var provider = there(Providers.of(VendorProvider.class), "POWERPAY_VENDORS").stream()
                .filter(one -> one.name().equals("vtpass"))
                .findFirst()
                .orElseThrow();
        var vendor = adapter(provider);
        var meters = slow();
        System.gc();
        var before = resident();
        var start = System.nanoTime();
        var most = before;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sales = new ArrayList<Future<VendOutcome>>();
            for (var i = 0; i < IN_FLIGHT; i++) {
                var meter = meters.get(i % meters.size());
                sales.add(threads.submit(() -> vendor.vend(request(vendor, meter))));
            }
            while (sales.stream().anyMatch(sale -> !sale.isDone())) {
                Thread.sleep(20);
                most = Math.max(most, resident());
            }
            report.figure("sold", sold(sales) + " of " + IN_FLIGHT);
        }
        var took = (System.nanoTime() - start) / 1e9;
        report.figure(
                "all of them took",
                String.format(Locale.ROOT, "%.1f s, one after the other they would take %d s", took, 2 * IN_FLIGHT));
        var growth = most - before;
        report.figure(
                "memory (RSS) grew by",
                String.format(Locale.ROOT, "%.1f MiB at most, from %.1f MiB", growth, before),
                new Report.Limit("64 MiB", growth, MOST_MEBIBYTES));
    }

    private static long sold(List<Future<VendOutcome>> sales) throws InterruptedException, ExecutionException {
        var sold = 0L;
        for (var sale : sales) {
            sold += sale.get() instanceof VendOutcome.Vended ? 1 : 0;
        }
        return sold;
    }

    private static double resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
