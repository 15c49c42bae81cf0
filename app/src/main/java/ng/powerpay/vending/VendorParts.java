package ng.powerpay.vending;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ng.powerpay.platform.Settings;
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
}
