package ng.powerpay.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ng.powerpay.sandbox.baxi.BaxiVendor;
import ng.powerpay.sandbox.buypower.BuypowerVendor;
import ng.powerpay.sandbox.flutterwave.FlutterwaveGateway;
import ng.powerpay.sandbox.flutterwave4.Flutterwave4Gateway;
import ng.powerpay.sandbox.flutterwavebills.FlutterwaveBillsVendor;
import ng.powerpay.sandbox.gateway.Gateway;
import ng.powerpay.sandbox.interswitch.InterswitchGateway;
import ng.powerpay.sandbox.irecharge.IrechargeVendor;
import ng.powerpay.sandbox.monnify.MonnifyGateway;
import ng.powerpay.sandbox.monnifybills.MonnifyBillsVendor;
import ng.powerpay.sandbox.paystack.PaystackGateway;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Provider;
import ng.powerpay.sandbox.quickteller.QuicktellerVendor;
import ng.powerpay.sandbox.vendor.Vendor;
import ng.powerpay.sandbox.vtpass.VtpassVendor;

/** Every pretend gateway and vendor: the one list. */
final class Providers {

    private static final List<Function<Place, Provider>> ALL = List.of(
            PaystackGateway::new,
            FlutterwaveGateway::new,
            MonnifyGateway::new,
            InterswitchGateway::new,
            Flutterwave4Gateway::new,
            VtpassVendor::new,
            BuypowerVendor::new,
            BaxiVendor::new,
            IrechargeVendor::new,
            FlutterwaveBillsVendor::new,
            MonnifyBillsVendor::new,
            QuicktellerVendor::new);

    private Providers() {}

    /** In that place, not running yet. */
    static List<Provider> at(Place place) {
        return ALL.stream().map(it -> it.apply(place)).toList();
    }

    /** What all of them tell the application. */
    static Map<String, String> variables(Place place) {
        Map<String, String> all = new LinkedHashMap<>();
        var providers = at(place);
        providers.forEach(it -> all.putAll(it.variables()));
        all.put("POWERPAY_GATEWAYS", names(providers, Gateway.class));
        all.put("POWERPAY_VENDORS", names(providers, Vendor.class));
        return all;
    }

    private static String names(List<Provider> providers, Class<? extends Provider> kind) {
        return providers.stream().filter(kind::isInstance).map(Provider::name).collect(Collectors.joining(","));
    }
}
