package ng.powerpay.vending.monnifybills;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ng.powerpay.remote.AccessToken;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Http;
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

/** Monnify's bills as a vendor. Its amounts are naira. */
final class MonnifyBillsVendor implements Vendor {

    private static final String BILLS = "api/v1/vas/bills-payment/";

    private final MonnifyBillsProvider.Doors doors;
    private final MonnifyBillsProvider.Contract contract;
    private final AccessToken token;

    MonnifyBillsVendor(
            MonnifyBillsProvider.Doors doors,
            MonnifyBillsProvider.Keys keys,
            MonnifyBillsProvider.Contract contract,
            Clock clock) {
        this.doors = doors;
        this.contract = contract;
        this.token = new AccessToken(() -> signIn(doors.signIn(), keys), clock);
    }

    private static Optional<AccessToken.Granted> signIn(Remote door, MonnifyBillsProvider.Keys keys) {
        var pair = (keys.api() + ":" + keys.secret()).getBytes(StandardCharsets.UTF_8);
        var basic = Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        var body = MonnifyBillsAnswers.body(door.post("api/v1/auth/login", basic, Map.of()));
        var given = body.path("accessToken").asString("");
        var seconds = Answer.whole(body.path("expiresIn"));
        return given.matches("\\p{Graph}{1,5000}") && seconds != null && seconds > 0
                ? Optional.of(new AccessToken.Granted(given, Duration.ofSeconds(Math.min(seconds, 86_400))))
                : Optional.empty();
    }

    @Override
    public String name() {
        return "monnifybills";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return contract.products().of(company, type) != null;
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        return MonnifyBillsAnswers.meter(validate(meter));
    }

    private Answer validate(Meter meter) {
        var body = Map.of("productCode", product(meter), "customerId", meter.number());
        return signedIn(bearer -> doors.quick().post(BILLS + "validate-customer", bearer, body));
    }

    /** Without a hyphen: what follows the first one is the validation's. */
    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return purchase + attempt;
    }

    @Override
    public Optional<String> prepare(VendRequest request) {
        return MonnifyBillsAnswers.validation(validate(request.meter()))
                .map(given -> given.isEmpty() ? request.reference() : request.reference() + "-" + given);
    }

    /** Reference and amount go under both names: what was seen to work has others than the document. */
    @Override
    public VendOutcome vend(VendRequest request) {
        var reference = request.reference();
        var naira = new BigDecimal(request.amount().toNaira());
        var body = new HashMap<String, Object>(Map.of(
                "productCode", product(request.meter()),
                "customerId", request.meter().number(),
                "amount", naira,
                "vendAmount", naira,
                "reference", reference,
                "vendReference", reference,
                "phoneNumber", request.nationalPhone()));
        if (reference.contains("-")) {
            body.put("validationReference", reference.substring(reference.indexOf('-') + 1));
        }
        var answer = signedIn(bearer -> doors.vend().post(BILLS + "vend", bearer, body));
        return MonnifyBillsAnswers.ofVend(answer, reference, request.meter().type());
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        var path = BILLS + "requery?" + Remote.query(Map.of(contract.asked(), reference));
        return MonnifyBillsAnswers.ofRequery(signedIn(bearer -> doors.quick().get(path, bearer)), reference, type);
    }

    @Override
    public Terms terms() {
        return contract.terms();
    }

    @Override
    public Codes codes() {
        return MonnifyBillsAnswers.CODES;
    }

    @Override
    public Balance balance() {
        if (contract.wallet().isEmpty()) {
            return new Balance.Unknown("no wallet of ours at Monnify is set");
        }
        var path = "api/v2/disbursements/wallet-balance?" + Remote.query(Map.of("accountNumber", contract.wallet()));
        var body = MonnifyBillsAnswers.body(signedIn(bearer -> doors.quick().get(path, bearer)));
        return Balance.ofNaira("Monnify", body.path("availableBalance").asString(""));
    }

    private String product(Meter meter) {
        var product = contract.products().of(meter.company(), meter.type());
        if (product == null) {
            throw new IllegalArgumentException("Monnify does not sell for " + meter.company());
        }
        return product;
    }

    private Answer signedIn(Function<Map<String, String>, Answer> call) {
        var given = token.get();
        if (given.isEmpty()) {
            return new Answer(name(), new Http.NotSent("signing in did not succeed"));
        }
        var answer = call.apply(Map.of("Authorization", "Bearer " + given.get()));
        if (answer.status() == 401) {
            token.forget();
        }
        return answer;
    }
}
