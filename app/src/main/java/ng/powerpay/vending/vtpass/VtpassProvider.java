package ng.powerpay.vending.vtpass;

import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;

/** Offers VTpass. */
public final class VtpassProvider implements VendorProvider {

    /**
     * Our keys there.
     *
     * @param reading sent with what only reads
     * @param vending sent with what may spend
     */
    record Keys(String api, String reading, String vending) {}

    @Override
    public String name() {
        return "vtpass";
    }

    @Override
    public Part<Vendor> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://vtpass.com/api/", "30s");
        var keys = new Keys(
                settings.secret("VTPASS_API_KEY", "VTpass api-key"),
                settings.secret("VTPASS_PUBLIC_KEY", "VTpass public-key, for reading"),
                settings.secret("VTPASS_SECRET_KEY", "VTpass secret-key, for vending"));
        var terms = Terms.read(settings, name(), true, "90s", "5s,10s,20s,30s,45s");
        return new Part<>(
                name(),
                endpoint.timeout(),
                means -> new VtpassVendor(
                        new Remote(endpoint, means.sender()),
                        new Remote(endpoint.within(VtpassVendor.QUICK), means.sender()),
                        keys,
                        terms));
    }
}
