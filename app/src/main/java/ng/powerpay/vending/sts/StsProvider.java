package ng.powerpay.vending.sts;

import java.time.Duration;
import ng.powerpay.platform.Settings;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;

/** Offers our own vendor: it needs a file with vending keys, and no network. */
public final class StsProvider implements VendorProvider {

    /** The database gives up a statement after ten seconds, and a sale after the first that failed. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "sts";
    }

    @Override
    public Part<Vendor> read(Settings settings) {
        var keys = VendingKeys.read(settings);
        var terms = Terms.read(settings, name(), true, "15s", "1s,2s,5s,10s");
        return new Part<>(name(), LONGEST, means -> {
            var meters = new StsMeters(means.database());
            return new StsVendor(meters, new StsVendor.Signing(keys, means.seal()), terms, means.clock());
        });
    }
}
