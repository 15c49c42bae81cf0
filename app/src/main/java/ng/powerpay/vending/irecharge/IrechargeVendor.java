package ng.powerpay.vending.irecharge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.Balance;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.References;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;

/** iRecharge as a vendor of all twelve companies. Everything is GET; its amounts are naira. */
final class IrechargeVendor implements Vendor {

    /** For all that buys nothing. With the time-out of a sale it must stay below a step's lease. */
    static final Duration QUICK = Duration.ofSeconds(12);

    private final Remote irecharge;
    private final Remote quick;
    private final IrechargeProvider.Account account;
    private final IrechargeProvider.Contract contract;
    private final Clock clock;

    IrechargeVendor(Remote irecharge, Remote quick, IrechargeProvider.Contract contract, Clock clock) {
        this.irecharge = irecharge;
        this.quick = quick;
        this.account = contract.account();
        this.contract = contract;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "irecharge";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return contract.discos().code(company, type).isPresent();
    }

    /** Twelve digits, as iRecharge demands; {@link #prepare} adds its access token. */
    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return References.digits(12, purchase, attempt, now);
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        return contract.answers().meter(look(reference(meter.number(), 0, clock.instant()), meter));
    }

    @Override
    public Optional<String> prepare(VendRequest request) {
        var token = contract.answers().permit(look(request.reference(), request.meter()));
        return token.map(it -> request.reference() + "." + it);
    }

    private Answer look(String reference, Meter meter) {
        var disco = disco(meter);
        var hash = account.hash(reference, meter.number(), disco);
        var fields = Map.of("reference_id", reference, "meter", meter.number(), "disco", disco, "hash", hash);
        return get(quick, "get_meter_info.php", fields);
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        var stored = request.reference().split("\\.", 2);
        if (stored.length < 2) {
            return new VendOutcome.NotSent("iRecharge gave no access token for this attempt");
        }
        var number = request.meter().number();
        var disco = disco(request.meter());
        // The hash is over the very text, so an amount is written one way: without needless decimals.
        var amount = request.amount().toNaira().replaceFirst("\\.00$", "");
        var fields = new HashMap<>(Map.of("reference_id", stored[0], "access_token", stored[1]));
        fields.putAll(Map.of("meter", number, "disco", disco, "amount", amount));
        fields.putAll(Map.of("phone", request.nationalPhone(), "email", account.email()));
        fields.put("hash", account.hash(stored[0], number, disco, amount, stored[1]));
        var answer = get(irecharge, "vend_power.php", fields);
        return contract.answers()
                .ofVend(answer, request.amount(), request.meter().type());
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        var stored = reference.split("\\.", 2);
        if (stored.length < 2) {
            return new VendOutcome.Unknown("without its access token iRecharge cannot be asked");
        }
        var fields = Map.of("access_token", stored[1], "type", "power", "hash", account.hash(stored[1]));
        return contract.answers().ofStatus(get(irecharge, "vend_status.php", fields), type);
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
        return contract.answers().balance(get(quick, "get_wallet_balance.php", Map.of()));
    }

    private Answer get(Remote remote, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("vendor_code", account.vendorCode());
        all.put("response_format", "json");
        return remote.get(path + "?" + Remote.query(all), Map.of());
    }

    private String disco(Meter meter) {
        return contract.discos()
                .code(meter.company(), meter.type())
                .orElseThrow(() -> new IllegalArgumentException("iRecharge does not sell for " + meter.company()));
    }
}
