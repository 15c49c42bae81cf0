package ng.powerpay.sandbox.monnifybills;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Passes;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Vendor;

/** The whole vendor: merchant API under {@code /monnifybills}, with one sign-in that gives a token. */
public final class MonnifyBillsVendor implements Vendor {

    /** The account number of our wallet. */
    static final String WALLET = "8000000001";

    private static final Duration LIFE = Duration.ofSeconds(3567);

    private final Place place;
    private final String apiKey;
    private final String secretKey;

    public MonnifyBillsVendor(Place place) {
        this.place = place;
        this.apiKey = place.secrets().of("monnifybills.api.key", "MK_TEST_", 10);
        this.secretKey = place.secrets().of("monnifybills.secret.key", "", 32);
    }

    @Override
    public String name() {
        return "monnifybills";
    }

    @Override
    public String title() {
        return "Monnify bills";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "POWERPAY_MONNIFYBILLS_URL", place.url("/monnifybills"),
                "POWERPAY_MONNIFYBILLS_API_KEY", apiKey,
                "POWERPAY_MONNIFYBILLS_SECRET_KEY", secretKey,
                "POWERPAY_MONNIFYBILLS_WALLET", WALLET,
                "POWERPAY_MONNIFYBILLS_KNOWN_REFERENCE", "refused");
    }

    /** No list is public; one percent. */
    @Override
    public long commissionKobo(Company company, long amountKobo) {
        return amountKobo / 100;
    }

    @Override
    public void join(Routes routes, Counter counter) {
        var passes = new Passes(secretKey, counter.clock());
        var bills = new BillsApi(counter, secretKey);
        String path = "/monnifybills/api/v1/vas/bills-payment/";
        routes.post("/monnifybills/api/v1/auth/login", request -> signIn(request, passes))
                .post(path + "validate-customer", admitted(passes, bills::validate))
                .post(path + "vend", admitted(passes, bills::vend))
                .get(path + "requery", admitted(passes, bills::requery))
                .get("/monnifybills/api/v2/disbursements/wallet-balance", admitted(passes, bills::balance));
    }

    private Reply signIn(Request request, Passes passes) {
        var pair = (apiKey + ":" + secretKey).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        return Keys.same(request.header("Authorization"), basic)
                ? BillView.ok(Fields.of("accessToken", passes.issue(LIFE)).and("expiresIn", LIFE.toSeconds()))
                : unauthorised();
    }

    private static Handler admitted(Passes passes, Handler handler) {
        return Keys.guarded(passes::admit, handler, MonnifyBillsVendor::unauthorised);
    }

    private static Reply unauthorised() {
        return BillView.refused(401, "99", "Access token expired or keys not known");
    }
}
