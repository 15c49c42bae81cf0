package ng.powerpay.vending.buypower;

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

/** BuyPower as a vendor. Its amounts are naira, its reference is our {@code orderId}. */
final class BuypowerVendor implements Vendor {

    /** The longest that a customer waits for the owner's name. */
    static final Duration QUICK = Duration.ofSeconds(12);

    private final Remote buypower;
    private final Remote quick;
    private final BuypowerProvider.Account account;
    private final BuypowerOutcome outcome;
    private final Terms terms;

    BuypowerVendor(
            Remote buypower, Remote quick, BuypowerProvider.Account account, BuypowerOutcome outcome, Terms terms) {
        this.buypower = buypower;
        this.quick = quick;
        this.account = account;
        this.outcome = outcome;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "buypower";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return account.companies().containsKey(company);
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        var query = Map.of(
                "meter", meter.number(),
                "disco", company(meter),
                "vendType", meter.type().name(),
                "orderId", "false",
                "vertical", "ELECTRICITY");
        return BuypowerMeterAnswer.of(quick.get("check/meter?" + Remote.query(query), account.headers()));
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return purchase + attempt;
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        var meter = request.meter();
        var body = Map.of(
                "orderId", request.reference(),
                "meter", meter.number(),
                "disco", company(meter),
                "vendType", meter.type().name(),
                "paymentType", account.paymentType(),
                "amount", request.amount().toNaira(),
                "phone", request.nationalPhone(),
                "vertical", "ELECTRICITY");
        return outcome.ofVend(
                buypower.post("vend?strict=0", account.headers(), body), request.reference(), meter.type());
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        var answer = buypower.get("transaction/" + Remote.encoded(reference), account.headers());
        return outcome.ofQuery(answer, reference, type);
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Codes codes() {
        return outcome.codes;
    }

    /** One source: with and without {@code data} around it. */
    @Override
    public Balance balance() {
        var json = quick.get("wallet/balance", account.headers()).json();
        var inside = json.path("data").path("balance").asString("");
        return Balance.ofNaira("BuyPower", json.path("balance").asString(inside));
    }

    @Override
    public Map<String, Boolean> reaches() {
        var answer = quick.get("discos/status", account.headers());
        var said = new HashMap<String, Boolean>();
        account.companies().forEach((company, code) -> {
            var up = answer.json().path(code);
            if (answer.succeeded() && up.isBoolean()) {
                said.put(company, up.booleanValue());
            }
        });
        return said;
    }

    private String company(Meter meter) {
        var code = account.companies().get(meter.company());
        if (code == null) {
            throw new IllegalArgumentException("BuyPower does not sell for " + meter.company());
        }
        return code;
    }
}
