package ng.powerpay.vending.quickteller;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;

/** Offers Quickteller bills. */
public final class QuicktellerProvider implements VendorProvider {

    private static final Pattern ITEM = Pattern.compile("([a-z]{2,20})/(prepaid|postpaid)=([0-9A-Za-z]{1,20})");

    enum Replay {
        NO,
        YES
    }

    /** Who we are there; all our references begin with the four digits of {@code prefix}. */
    record Client(String id, String secret, String terminal, String prefix) {}

    /** A company's product there. */
    record Item(String company, MeterType type) {}

    @Override
    public String name() {
        return "quickteller";
    }

    @Override
    public Part<Vendor> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://saturn.interswitchng.com/", "30s");
        var client = new Client(
                settings.text("QUICKTELLER_CLIENT_ID", null, "our client id there"),
                settings.secret("QUICKTELLER_CLIENT_SECRET", "its secret; every call is signed with it"),
                settings.text("QUICKTELLER_TERMINAL_ID", null, "our terminal there, such as 3DMO0001"),
                settings.text("QUICKTELLER_PREFIX", "1453", "the four digits given to us that references begin with"));
        settings.demand(client.prefix().matches("[0-9]{4}"), Settings.PREFIX + "QUICKTELLER_PREFIX: four digits");
        // No default: a code of another biller would send money there.
        var items = items(
                settings,
                settings.text(
                        "QUICKTELLER_PAYMENT_CODES",
                        null,
                        "what is sold, from its billers' paymentitems: ikeja/prepaid=90101 eko/postpaid=90202 …"));
        // What it says of a customer it does not know is not published.
        var unknown = Set.of(settings.text(
                        "QUICKTELLER_NOT_KNOWN", "90014,90025", "codes of a validation that mean: no such customer")
                .strip()
                .split("\\s*,\\s*", -1));
        var replay = settings.choice(
                "QUICKTELLER_REPLAY_SAFE", Replay.NO, "whether it surely refuses a reference that it has had");
        var terms = Terms.read(settings, name(), replay == Replay.YES, "5m", "10s,20s,30s,60s,2m");
        return new Part<>(
                name(),
                endpoint.timeout(),
                means -> new QuicktellerVendor(
                        new Remote(endpoint, means.sender()),
                        new Remote(endpoint.within(QuicktellerVendor.QUICK), means.sender()),
                        means.clock(),
                        new QuicktellerVendor.Contract(client, items, unknown, terms)));
    }

    private static Map<Item, String> items(Settings settings, String text) {
        var items = new HashMap<Item, String>();
        for (var part : text.strip().split("[\\s,]+", -1)) {
            var shape = ITEM.matcher(part);
            var fits = part.isEmpty() || shape.matches();
            settings.demand(fits, Settings.PREFIX + "QUICKTELLER_PAYMENT_CODES: company/prepaid=code, not " + part);
            if (fits && !part.isEmpty()) {
                var type = MeterType.valueOf(shape.group(2).toUpperCase(Locale.ROOT));
                items.put(new Item(shape.group(1), type), shape.group(3));
            }
        }
        return Map.copyOf(items);
    }
}
