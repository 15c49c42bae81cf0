package ng.powerpay.vending.monnifybills;

import java.time.Duration;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;

/** Offers Monnify's bills. */
public final class MonnifyBillsProvider implements VendorProvider {

    private static final Duration SIGN_IN = Duration.ofSeconds(5);

    /** Longest wait for a question. */
    private static final Duration QUICK = Duration.ofSeconds(12);

    /** What Monnify does with a reference that it had before; no source says. */
    enum KnownReference {
        UNSURE,
        REFUSED
    }

    record Keys(String api, String secret) {}

    /**
     * What sources do not agree on, or do not say.
     *
     * @param asked the name of the reference in a question
     * @param wallet ours, whose balance is asked for; blank: not asked
     */
    record Contract(Products products, String asked, String wallet, Terms terms) {}

    /** The same place, with the patience for each kind of call. */
    record Doors(Remote signIn, Remote quick, Remote vend) {}

    @Override
    public String name() {
        return "monnifybills";
    }

    @Override
    public Part<Vendor> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://api.monnify.com/", "25s");
        var keys = new Keys(
                settings.secret("MONNIFYBILLS_API_KEY", "Monnify API key, with bills switched on by Monnify"),
                settings.secret("MONNIFYBILLS_SECRET_KEY", "Monnify secret key"));
        var contract = new Contract(
                Products.read(settings),
                settings.text("MONNIFYBILLS_REQUERY_NAME", "reference", "reference or, in some sources, vendReference"),
                settings.text("MONNIFYBILLS_WALLET", "", "our wallet's account number there, to watch its balance"),
                terms(settings));
        return new Part<>(
                name(),
                SIGN_IN.plus(QUICK).plus(endpoint.timeout()),
                means -> new MonnifyBillsVendor(
                        new Doors(
                                new Remote(endpoint.within(SIGN_IN), means.sender()),
                                new Remote(endpoint.within(QUICK), means.sender()),
                                new Remote(endpoint, means.sender())),
                        keys,
                        contract,
                        means.clock()));
    }

    private static Terms terms(Settings settings) {
        var known = settings.choice(
                "MONNIFYBILLS_KNOWN_REFERENCE",
                KnownReference.UNSURE,
                "what it does with a reference it had before; unless refused, a person finishes what got lost");
        return Terms.read(settings, "monnifybills", known == KnownReference.REFUSED, "2m", "10s,15s,30s,1m,2m,5m");
    }
}
