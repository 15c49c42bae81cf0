package ng.powerpay.vending.buypower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;

/** Offers BuyPower. */
public final class BuypowerProvider implements VendorProvider {

    private static final String COMPANIES = "abuja=ABUJA,eko=EKO,enugu=ENUGU,ibadan=IBADAN,ikeja=IKEJA,jos=JOS,"
            + "kaduna=KADUNA,kano=KANO,portharcourt=PH,benin=BENIN,yola=YOLA,aba=ABA";
    private static final Pattern PAIRS = Pattern.compile("[a-z]+=[A-Z]+(,[a-z]+=[A-Z]+)*");
    /** Statuses that always leave doubt, 409 and 429 among them, cannot be listed as an end. */
    private static final Pattern STATUSES = Pattern.compile("(4(?!09|29)\\d\\d|501)(,(4(?!09|29)\\d\\d|501))*");

    /**
     * How we are known there, and what each company is called.
     *
     * @param headers with the token
     * @param paymentType {@code B2B} or {@code ONLINE}
     */
    record Account(Map<String, String> headers, String paymentType, Map<String, String> companies) {}

    /** What becomes of a second sale under the same orderId. */
    private enum SameOrder {
        REFUSED,
        UNSURE
    }

    @Override
    public String name() {
        return "buypower";
    }

    @Override
    public Part<Vendor> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://api.buypower.ng/v2/", "30s");
        var account = new Account(
                Map.of("Authorization", "Bearer " + settings.secret("BUYPOWER_TOKEN", "BuyPower bearer token")),
                settings.text("BUYPOWER_PAYMENT_TYPE", "B2B", "paymentType of our BuyPower account: B2B or ONLINE"),
                companies(settings));
        var says = "whether BuyPower refuses an orderId that it has had; unsure: nothing is ever sent again";
        var safe = settings.choice("BUYPOWER_SAME_ORDER", SameOrder.UNSURE, says) == SameOrder.REFUSED;
        var terms = Terms.read(settings, name(), safe, "3m", "20s,20s,20s,20s,20s,20s,1m,2m");
        var outcome = new BuypowerOutcome(
                statuses(settings, "BUYPOWER_REFUSED", "400", "never done and never will be"),
                statuses(settings, "BUYPOWER_NOT_TAKEN", "401,403,422,501", "surely not taken on"));
        return new Part<>(name(), endpoint.timeout(), means -> {
            var quick = new Remote(endpoint.within(BuypowerVendor.QUICK), means.sender());
            return new BuypowerVendor(new Remote(endpoint, means.sender()), quick, account, outcome, terms);
        });
    }

    private static Map<String, String> companies(Settings settings) {
        var says = "what BuyPower calls each company that it sells for; sources differ on the last three";
        var text = settings.text("BUYPOWER_COMPANIES", COMPANIES, says);
        var fits = PAIRS.matcher(text).matches();
        settings.demand(fits, "POWERPAY_BUYPOWER_COMPANIES must be such as " + COMPANIES);
        var companies = new HashMap<String, String>();
        for (var pair : (fits ? text : COMPANIES).split(",")) {
            companies.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return companies;
    }

    private static List<String> statuses(Settings settings, String name, String otherwise, String meaning) {
        var text = settings.text(name, otherwise, "HTTP statuses of a BuyPower sale that mean: " + meaning);
        var fits = STATUSES.matcher(text).matches();
        settings.demand(fits, Settings.PREFIX + name + " lists 4xx (but 409 and 429) and 501 only");
        return fits ? List.of(text.split(",")) : List.of();
    }
}
