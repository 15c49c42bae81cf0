package ng.powerpay.sandbox.flutterwavebills;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.Vendor;

/** The whole vendor, under {@code /flutterwavebills/v3}. */
public final class FlutterwaveBillsVendor implements Vendor {

    private static final String V3 = "/flutterwavebills/v3/";

    private final Place place;
    private final String secretKey;

    public FlutterwaveBillsVendor(Place place) {
        this.place = place;
        this.secretKey = place.secrets().of("flutterwavebills.secret.key", "FLWSECK_TEST-", 32);
    }

    @Override
    public String name() {
        return "flutterwavebills";
    }

    @Override
    public String title() {
        return "Flutterwave bills";
    }

    @Override
    public Map<String, String> variables() {
        var billers = Stream.of(Biller.values()).map(Biller::setting).collect(joining(","));
        var variables = new HashMap<>(Map.of(
                "POWERPAY_FLUTTERWAVEBILLS_URL",
                place.url("/flutterwavebills/v3"),
                "POWERPAY_FLUTTERWAVEBILLS_SECRET_KEY",
                secretKey,
                "POWERPAY_FLUTTERWAVEBILLS_BILLERS",
                billers,
                "POWERPAY_FLUTTERWAVEBILLS_NOT_TAKEN",
                BillView.NOT_TAKEN));
        if (!place.updatesUrl(name()).isBlank()) {
            variables.put("POWERPAY_FLUTTERWAVEBILLS_CALLBACK", place.updatesUrl(name()));
        }
        return variables;
    }

    /** It leaves us nothing, and takes a fee on top. */
    @Override
    public long commissionKobo(Company company, long amountKobo) {
        return -BillView.FEE * 100L;
    }

    /** To the address that came with the bill, and to no other than the merchant's own. */
    @Override
    public Optional<Event> settled(Slip slip) {
        String address = slip.order().extra().getOrDefault("callback", "");
        return address.equals(place.updatesUrl(name()))
                ? Optional.of(Event.json(address, BillView.event(slip)))
                : Optional.empty();
    }

    @Override
    public void join(Routes routes, Counter counter) {
        var bills = new BillsApi(counter);
        routes.get(V3 + "bills/{category}/billers", keyed(bills::billers))
                .get(V3 + "billers/{biller}/items", keyed(bills::items))
                .get(V3 + "bill-items/{item}/validate", keyed(bills::validate))
                .post(V3 + "billers/{biller}/items/{item}/payment", keyed(bills::pay))
                .get(V3 + "bills/{reference}", keyed(bills::status))
                .get(V3 + "balances/NGN", keyed(_ -> bills.balance()));
    }

    private Handler keyed(Handler handler) {
        return Keys.guarded(
                request -> Keys.bearer(request, secretKey),
                handler,
                () -> BillView.error(401, "Invalid authorization key"));
    }
}
