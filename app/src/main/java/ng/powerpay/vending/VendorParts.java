package ng.powerpay.vending;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ng.powerpay.platform.Settings;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.Measurements;
import ng.powerpay.provider.SqlOrders;
import ng.powerpay.provider.Switches;
import ng.powerpay.remote.Provider;
import ng.powerpay.remote.Providers;

/** The vendors that are switched on, best first, with their settings. */
public record VendorParts(List<Provider.Part<Vendor>> inOrder) {

    public static VendorParts read(Settings settings) {
        return new VendorParts(Providers.read(settings, "VENDORS", "vtpass", Providers.of(VendorProvider.class)));
    }

    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        inOrder.forEach(part -> names.add(part.name()));
        return names;
    }

    /** The longest that a step may wait for one of them. */
    public Duration longest() {
        return Providers.longest(inOrder);
    }

    List<Vendor> build(Provider.Means means) {
        return inOrder.stream().map(part -> part.build().apply(means)).toList();
    }

    /** Built, and counted from now on. Best first. */
    public Counted counted(Provider.Means means, Measurements measurements) {
        return new Counted(build(means).stream()
                .<Vendor>map(vendor -> new MeasuredVendor(vendor, measurements))
                .toList());
    }

    /** Vendors whose answers are counted. */
    public record Counted(List<Vendor> inOrder) {

        /** With what decides who is asked. */
        public Vendors vendors(RoutingConfig routing, Floats floats, Clock clock, Switches switches, SqlOrders orders) {
            var ranking = new Vendors.Ranking(routing.priorities(), () -> orders.of(Kind.VENDOR));
            return new Vendors(inOrder, ranking, new VendorHealth(clock), floats, switches);
        }
    }
}
