package ng.powerpay.vending.baxi;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
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

/** Baxi as a vendor. Its amounts are naira, its reference is our {@code agentReference}. */
final class BaxiVendor implements Vendor {

    /** The longest that a customer waits for the owner's name. */
    static final Duration QUICK = Duration.ofSeconds(12);

    private final Remote baxi;
    private final Remote quick;
    private final BaxiProvider.Account account;
    private final BaxiOutcome outcome;
    private final Terms terms;

    BaxiVendor(Remote baxi, Remote quick, BaxiProvider.Account account, BaxiOutcome outcome, Terms terms) {
        this.baxi = baxi;
        this.quick = quick;
        this.account = account;
        this.outcome = outcome;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "baxi";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return account.companies().containsKey(company);
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        var body = Map.of("service_type", service(meter), "account_number", meter.number());
        return BaxiMeterAnswer.of(quick.post("services/electricity/verify", account.headers(), body));
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return purchase + attempt;
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        var meter = request.meter();
        var body = Map.of(
                "agentReference", request.reference(),
                "agentId", account.agent(),
                "service_type", service(meter),
                "account_number", meter.number(),
                // Public clients send whole naira without decimals.
                "amount", request.amount().toNaira().replaceFirst("\\.00$", ""),
                "phone", request.nationalPhone());
        var answer = baxi.post("services/electricity/request", account.headers(), body);
        return outcome.ofRequest(answer, request.reference(), meter.type());
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        var path = "superagent/transaction/requery?agentReference=" + Remote.encoded(reference);
        return outcome.ofRequery(baxi.get(path, account.headers()), reference, type);
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Codes codes() {
        return outcome.codes;
    }

    @Override
    public Balance balance() {
        var answer = quick.get("superagent/account/balance", account.headers());
        return Balance.ofNaira(
                "Baxi", answer.json().path("data").path("balance").asString(""));
    }

    /** Whom its list of billers names, and whom it leaves out; nothing when it names none that we know. */
    @Override
    public Map<String, Boolean> reaches() {
        var answer = quick.get("services/electricity/billers", account.headers());
        var listed = new HashSet<String>();
        for (var biller : answer.json().path("data").path("providers")) {
            listed.add(biller.path("service_type").asString("").replaceFirst("_(prepaid|postpaid)$", ""));
        }
        var said = new HashMap<String, Boolean>();
        account.companies().forEach((company, service) -> said.put(company, listed.contains(service)));
        return answer.succeeded() && said.containsValue(true) ? said : Map.of();
    }

    private String service(Meter meter) {
        var stem = account.companies().get(meter.company());
        if (stem == null) {
            throw new IllegalArgumentException("Baxi does not sell for " + meter.company());
        }
        return stem + "_" + meter.type().name().toLowerCase(Locale.ROOT);
    }
}
