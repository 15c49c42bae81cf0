package ng.powerpay.vending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import ng.powerpay.provider.Measurements;
import ng.powerpay.provider.SqlOrders;
import ng.powerpay.provider.Switches;
import ng.powerpay.remote.Provider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the vendors, in their order when no priority is set, and how one is chosen. */
@Configuration(proxyBeanMethods = false)
public class VendingConfiguration {

    @Bean
    Floats floats(RoutingConfig routing) {
        return new Floats(routing.floatAlarm());
    }

    @Bean
    VendorParts.Counted counted(VendorParts parts, Provider.Means means, Measurements measurements) {
        return parts.counted(means, measurements);
    }

    @Bean
    Wanted wantedOfVendors(Switches switches, SqlOrders orders) {
        return new Wanted(switches, orders);
    }

    /** What staff switched and ordered. */
    record Wanted(Switches switches, SqlOrders orders) {}

    @Bean
    Vendors vendors(VendorParts.Counted counted, RoutingConfig routing, Floats floats, Clock clock, Wanted wanted) {
        return counted.vendors(routing, floats, clock, wanted.switches(), wanted.orders());
    }

    /** {@code powerpay_vendor_float_kobo}; no number until the vendor has said it. */
    @Bean
    public static MeterBinder floatGauges(Vendors vendors, Floats floats) {
        return registry -> vendors.names()
                .forEach(name -> Gauge.builder(
                                "powerpay.vendor.float.kobo",
                                floats,
                                all -> all.at(name)
                                        .map(left -> (Number) left.amount())
                                        .orElse(Double.NaN)
                                        .doubleValue())
                        .description("our money with the vendor, as last known here")
                        .tag("vendor", name)
                        .register(registry));
    }

    @Bean
    VendorWebhookController vendorWebhookController(Vendors vendors, VendHints hints) {
        return new VendorWebhookController(vendors, hints);
    }
}
