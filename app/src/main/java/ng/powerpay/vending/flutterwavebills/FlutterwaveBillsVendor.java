package ng.powerpay.vending.flutterwavebills;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.Balance;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import tools.jackson.databind.JsonNode;

/** Flutterwave's bills as a vendor of the companies that the settings name. Its amounts are naira. */
final class FlutterwaveBillsVendor implements Vendor {

    /** The longest that a customer waits for the owner's name. */
    static final Duration QUICK = Duration.ofSeconds(12);

    private final Remote flutterwave;
    private final Remote quick;
    private final FlutterwaveBillsProvider.Contract contract;
    private final Map<String, String> key;

    FlutterwaveBillsVendor(Remote flutterwave, Remote quick, FlutterwaveBillsProvider.Contract contract) {
        this.flutterwave = flutterwave;
        this.quick = quick;
        this.contract = contract;
        this.key = Map.of("Authorization", "Bearer " + contract.secretKey());
    }

    @Override
    public String name() {
        return "flutterwavebills";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return contract.billers().item(company, type).isPresent();
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return purchase + "-" + attempt;
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        var item = item(meter);
        var query = Remote.query(Map.of("code", item.biller(), "customer", meter.number()));
        var answer = quick.get("bill-items/" + item.code() + "/validate?" + query, key);
        return contract.answers().meter(answer, meter.number());
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        var item = item(request.meter());
        var kobo = request.amount().amount();
        var body = new HashMap<String, Object>();
        body.put("country", "NG");
        body.put("customer_id", request.meter().number());
        body.put("amount", kobo % 100 == 0 ? kobo / 100 : BigDecimal.valueOf(kobo, 2));
        body.put("reference", request.reference());
        if (!contract.callback().isEmpty()) {
            body.put("callback_url", contract.callback());
        }
        var path = "billers/" + item.biller() + "/items/" + item.code() + "/payment";
        var answer = flutterwave.post(path, key, body);
        var outcome = contract.answers().ofPayment(answer, request);
        var bill = request.meter().type() == MeterType.POSTPAID;
        return bill && answer.succeeded() && outcome instanceof VendOutcome.Unknown ? asked(request, outcome) : outcome;
    }

    /** A payment's answer has no status, and a bill no token that proves it: it is asked about at once. */
    private VendOutcome asked(VendRequest request, VendOutcome before) {
        var outcome = ask(quick, request.reference(), request.meter().type());
        return outcome instanceof VendOutcome.NotFound ? before : outcome;
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        return ask(flutterwave, reference, type);
    }

    private VendOutcome ask(Remote remote, String reference, MeterType type) {
        return contract.answers().ofStatus(remote.get("bills/" + Remote.encoded(reference), key), reference, type);
    }

    @Override
    public Terms terms() {
        return contract.terms();
    }

    @Override
    public Codes codes() {
        return contract.answers().codes();
    }

    @Override
    public Balance balance() {
        return contract.answers().balance(quick.get("balances/NGN", key));
    }

    @Override
    public String about(JsonNode update) {
        return update.path("data").path("customer_reference").asString("");
    }

    private Billers.Item item(Meter meter) {
        return contract.billers()
                .item(meter.company(), meter.type())
                .orElseThrow(() -> new IllegalArgumentException("no biller is set for " + meter.company()));
    }
}
