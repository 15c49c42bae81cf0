package ng.powerpay.vending.baxi;

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

/** Offers Baxi. */
public final class BaxiProvider implements VendorProvider {

    private static final String COMPANIES = "abuja=abuja_electric,eko=eko_electric,enugu=enugu_electric,"
            + "ibadan=ibadan_electric,ikeja=ikeja_electric,jos=jos_electric,kaduna=kaduna_electric,"
            + "kano=kedco_electric,portharcourt=portharcourt_electric";
    private static final Pattern PAIRS = Pattern.compile("[a-z]+=[a-z_]+(,[a-z]+=[a-z_]+)*");
    private static final Pattern CODES = Pattern.compile("[A-Z]{2,4}[0-9]{4,5}(,[A-Z]{2,4}[0-9]{4,5})*");

    private static final String REFUSED = "BX0003,BX0025,BX0026,EXC00118,EXC00119,EXC00125,EXC00127,EXC00130";
    /** Our keys; our wallet; the service and the platform. */
    private static final String NOT_TAKEN =
            "BX0004,BX0005,BX0006,BX0007,BX0008,BX0009,BX0010,BX0011,BX0012,BX0013,BX0014,BX0015,BX0016,BX0018,"
                    + "SEC00001,SEC00002,SEC00003,SEC00004,SEC00005,EXC00102,EXC00123,EXC00131,EXC00144";

    /** Where the key stands: {@code x-api-key}, or as older clients have it. */
    private enum KeyHeader {
        X_API_KEY,
        AUTHORIZATION
    }

    /**
     * How we are known there, and what each company is called.
     *
     * @param headers with the key
     * @param companies the service type without its ending
     */
    record Account(Map<String, String> headers, String agent, Map<String, String> companies) {}

    @Override
    public String name() {
        return "baxi";
    }

    @Override
    public Part<Vendor> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://payments.baxipay.com.ng/api/baxipay/", "30s");
        var agent = settings.text("BAXI_AGENT_ID", null, "our agentId at Baxi");
        var account = new Account(headers(settings), agent, companies(settings));
        var terms = Terms.read(settings, name(), true, "3m", "10s,20s,30s,1m,2m");
        var outcome = new BaxiOutcome(
                codes(settings, "BAXI_REFUSED", REFUSED, "never done and never will be"),
                codes(settings, "BAXI_NOT_TAKEN", NOT_TAKEN, "surely not taken on"),
                settings.text("BAXI_FAILED", "failed,reversed", "transactionStatus values of what came to nothing"));
        return new Part<>(name(), endpoint.timeout(), means -> {
            var quick = new Remote(endpoint.within(BaxiVendor.QUICK), means.sender());
            return new BaxiVendor(new Remote(endpoint, means.sender()), quick, account, outcome, terms);
        });
    }

    private static Map<String, String> headers(Settings settings) {
        var key = settings.secret("BAXI_API_KEY", "Baxi API key");
        return switch (settings.choice(
                "BAXI_KEY_HEADER", KeyHeader.X_API_KEY, "the header that Baxi wants its key in")) {
            case X_API_KEY -> Map.of("x-api-key", key);
            case AUTHORIZATION -> Map.of("Authorization", "Api-key " + key);
        };
    }

    private static Map<String, String> companies(Settings settings) {
        var says = "Baxi's service type, without its ending, for each company that its list of billers names";
        var text = settings.text("BAXI_COMPANIES", COMPANIES, says);
        var fits = PAIRS.matcher(text).matches();
        settings.demand(fits, "POWERPAY_BAXI_COMPANIES must be such as " + COMPANIES);
        var companies = new HashMap<String, String>();
        for (var pair : (fits ? text : COMPANIES).split(",")) {
            companies.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return companies;
    }

    private static List<String> codes(Settings settings, String name, String otherwise, String meaning) {
        var text = settings.text(name, otherwise, "Baxi's codes for a sale that mean: " + meaning);
        var fits = CODES.matcher(text).matches();
        settings.demand(fits, Settings.PREFIX + name + " lists codes such as BX0003,EXC00125");
        return fits ? List.of(text.split(",")) : List.of();
    }
}
