package ng.powerpay.vending.quickteller;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.References;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.quickteller.QuicktellerProvider.Item;

/** Quickteller as a vendor of what its payment codes are known of. Its amounts are kobo. */
final class QuicktellerVendor implements Vendor {

    /** The longest that a customer waits for the owner's name. */
    static final Duration QUICK = Duration.ofSeconds(12);

    private static final String PATH = "api/v2/quickteller/";

    record Contract(QuicktellerProvider.Client client, Map<Item, String> items, Set<String> unknown, Terms terms) {}

    private final Remote quickteller;
    private final Remote quick;
    private final Clock clock;
    private final Contract contract;

    QuicktellerVendor(Remote quickteller, Remote quick, Clock clock, Contract contract) {
        this.quickteller = quickteller;
        this.quick = quick;
        this.clock = clock;
        this.contract = contract;
    }

    @Override
    public String name() {
        return "quickteller";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return contract.items().containsKey(new Item(company, type));
    }

    /** Twelve at most, the first four given to us; letters make up for their small number. */
    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return contract.client().prefix() + References.letters(8, purchase, attempt, now);
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        var customer = Map.of("customerId", meter.number(), "paymentCode", item(meter));
        var body = Map.of("customers", List.of(customer));
        return QuicktellerAnswers.meter(post(quick, "customers/validations", body), meter.number(), contract.unknown());
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        var body = Map.of(
                "terminalId", contract.client().terminal(),
                "paymentCode", item(request.meter()),
                "customerId", request.meter().number(),
                "customerMobile", request.phone().replace("+", ""),
                "amount", Long.toString(request.amount().amount()),
                "requestReference", request.reference());
        return QuicktellerAnswers.advice(
                post(quickteller, "payments/advices", body),
                request.reference(),
                request.meter().type());
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        var path = PATH + "transactions?requestreference=" + Remote.encoded(reference);
        var headers = headers("GET", quickteller, path);
        return QuicktellerAnswers.transaction(quickteller.get(path, headers), reference, type);
    }

    @Override
    public Terms terms() {
        return contract.terms();
    }

    @Override
    public Codes codes() {
        return QuicktellerAnswers.CODES;
    }

    private Answer post(Remote remote, String path, Object body) {
        return remote.post(PATH + path, headers("POST", remote, PATH + path), body);
    }

    private Map<String, String> headers(String method, Remote remote, String path) {
        return QuicktellerSignature.headers(contract.client(), method, remote.address(path), clock.instant());
    }

    private String item(Meter meter) {
        var item = contract.items().get(new Item(meter.company(), meter.type()));
        if (item == null) {
            throw new IllegalArgumentException("Quickteller does not sell for " + meter.company());
        }
        return item;
    }
}
