package ng.powerpay.sandbox.quickteller;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Vendor;

/** The whole vendor, under {@code /quickteller}. */
public final class QuicktellerVendor implements Vendor {

    static final String TERMINAL = "3DMO0001";
    static final String PREFIX = "1453";
    private static final String ROOT = "/quickteller/api/v2/quickteller/";
    private static final String CATEGORY = "1";

    private final Place place;
    private final String client;
    private final String secret;

    public QuicktellerVendor(Place place) {
        this.place = place;
        this.client = place.secrets().of("quickteller.client.id", "IKIA", 32);
        this.secret = place.secrets().of("quickteller.client.secret", "", 44);
    }

    @Override
    public String name() {
        return "quickteller";
    }

    @Override
    public String title() {
        return "Quickteller";
    }

    @Override
    public Map<String, String> variables() {
        String codes = Arrays.stream(Company.values())
                .map(it -> it.code() + "/prepaid=" + code(it, true) + " " + it.code() + "/postpaid=" + code(it, false))
                .collect(Collectors.joining(" "));
        return Map.of(
                "POWERPAY_QUICKTELLER_URL", place.url("/quickteller"),
                "POWERPAY_QUICKTELLER_CLIENT_ID", client,
                "POWERPAY_QUICKTELLER_CLIENT_SECRET", secret,
                "POWERPAY_QUICKTELLER_TERMINAL_ID", TERMINAL,
                "POWERPAY_QUICKTELLER_PREFIX", PREFIX,
                "POWERPAY_QUICKTELLER_PAYMENT_CODES", codes);
    }

    /** One percent. */
    @Override
    public long commissionKobo(Company company, long amountKobo) {
        return amountKobo / 100;
    }

    /** A biller's number, then the item's. */
    static String code(Company company, boolean prepaid) {
        return biller(company) + (prepaid ? "01" : "02");
    }

    private static String biller(Company company) {
        return "9" + company.digits();
    }

    @Override
    public void join(Routes routes, Counter counter) {
        var signatures = new Signatures(client, secret, place, counter.clock());
        var bills = new BillsApi(counter);
        routes.get(ROOT + "categorys", signatures.guard(_ -> categories()))
                .get(ROOT + "categorys/{id}/billers", signatures.guard(QuicktellerVendor::billers))
                .get(ROOT + "billers/{id}/paymentitems", signatures.guard(QuicktellerVendor::items))
                .get(ROOT + "transactions", signatures.guard(bills::transaction))
                .post(ROOT + "customers/validations", signatures.guard(bills::validate))
                .post(ROOT + "payments/advices", signatures.guard(bills::pay));
    }

    private static Reply categories() {
        var utilities = Fields.of("categoryid", CATEGORY).and("categoryname", "Utility Bills");
        return Reply.json(200, Fields.of("categorys", List.of(utilities)));
    }

    private static Reply billers(Request request) {
        List<Fields> billers = Arrays.stream(Company.values())
                .filter(_ -> request.named("id").equals(CATEGORY))
                .map(it -> Fields.of("billerid", biller(it)).and("billername", it.title()))
                .toList();
        return Reply.json(200, Fields.of("billers", billers));
    }

    private static Reply items(Request request) {
        List<Fields> items = Arrays.stream(Company.values())
                .filter(it -> biller(it).equals(request.named("id")))
                .flatMap(it -> List.of(item(it, true), item(it, false)).stream())
                .toList();
        return Reply.json(200, Fields.of("paymentitems", items));
    }

    private static Fields item(Company company, boolean prepaid) {
        return Fields.of("paymentCode", code(company, prepaid))
                .and("paymentitemname", prepaid ? "Prepaid" : "Postpaid")
                .and("isAmountFixed", false)
                .and("currencyCode", "566");
    }
}
