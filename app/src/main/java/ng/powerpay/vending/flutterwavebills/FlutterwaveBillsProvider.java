package ng.powerpay.vending.flutterwavebills;

import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;

/** Offers the bills of Flutterwave. */
public final class FlutterwaveBillsProvider implements VendorProvider {

    /** @param callback where Flutterwave tells what became of a bill; blank for nowhere */
    record Contract(String secretKey, String callback, Billers billers, FlutterwaveBillsAnswers answers, Terms terms) {}

    @Override
    public String name() {
        return "flutterwavebills";
    }

    @Override
    public Part<Vendor> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://api.flutterwave.com/v3/", "30s");
        // Its references are unique, but nobody says what the second of two does: nothing is sent again.
        var terms = Terms.read(settings, name(), false, "5m", "10s,20s,30s,1m,2m");
        var contract = new Contract(
                settings.secret("FLUTTERWAVEBILLS_SECRET_KEY", "Flutterwave secret key, for bills"),
                settings.text("FLUTTERWAVEBILLS_CALLBACK", "", "our /v1/vendor-updates/flutterwavebills, from outside"),
                Billers.read(settings),
                FlutterwaveBillsAnswers.read(settings),
                terms);
        return new Part<>(
                name(),
                endpoint.timeout().plus(FlutterwaveBillsVendor.QUICK),
                means -> new FlutterwaveBillsVendor(
                        new Remote(endpoint, means.sender()),
                        new Remote(endpoint.within(FlutterwaveBillsVendor.QUICK), means.sender()),
                        contract));
    }
}
