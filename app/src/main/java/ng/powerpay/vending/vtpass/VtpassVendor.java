package ng.powerpay.vending.vtpass;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import tools.jackson.databind.JsonNode;

/** VTpass as a vendor of all twelve companies. Its amounts are naira. */
final class VtpassVendor implements Vendor {

    /** The longest that a customer waits for the owner's name. */
    static final Duration QUICK = Duration.ofSeconds(12);

    private static final DateTimeFormatter HEAD =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneId.of("Africa/Lagos"));

    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("ikeja", "ikeja-electric"),
            Map.entry("eko", "eko-electric"),
            Map.entry("abuja", "abuja-electric"),
            Map.entry("ibadan", "ibadan-electric"),
            Map.entry("benin", "benin-electric"),
            Map.entry("enugu", "enugu-electric"),
            Map.entry("portharcourt", "portharcourt-electric"),
            Map.entry("kano", "kano-electric"),
            Map.entry("kaduna", "kaduna-electric"),
            Map.entry("jos", "jos-electric"),
            Map.entry("yola", "yola-electric"),
            Map.entry("aba", "aba-electric"));

    private final Remote vtpass;
    private final Remote quick;
    private final Map<String, String> forReading;
    private final Map<String, String> forVending;
    private final Terms terms;

    VtpassVendor(Remote vtpass, Remote quick, VtpassProvider.Keys keys, Terms terms) {
        this.vtpass = vtpass;
        this.quick = quick;
        this.forReading = Map.of("api-key", keys.api(), "public-key", keys.reading());
        this.forVending = Map.of("api-key", keys.api(), "secret-key", keys.vending());
        this.terms = terms;
    }

    @Override
    public String name() {
        return "vtpass";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return SERVICES.containsKey(company);
    }

    /** The Lagos minute in twelve digits, as VTpass demands, then purchase and attempt. */
    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return HEAD.format(now) + purchase + attempt;
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        var body = Map.of(
                "billersCode", meter.number(),
                "serviceID", service(meter),
                "type", type(meter.type()));
        return VtpassMeterAnswer.of(quick.post("merchant-verify", forVending, body));
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        var meter = request.meter();
        var body = Map.of(
                "request_id", request.reference(),
                "serviceID", service(meter),
                "billersCode", meter.number(),
                "variation_code", type(meter.type()),
                "amount", request.amount().toNaira(),
                "phone", request.nationalPhone());
        return VtpassOutcome.ofPay(vtpass.post("pay", forVending, body), request.reference(), meter.type());
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        var answer = vtpass.post("requery", forVending, Map.of("request_id", reference));
        return VtpassOutcome.ofRequery(answer, reference, type);
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Codes codes() {
        return VtpassOutcome.CODES;
    }

    @Override
    public Balance balance() {
        var answer = quick.get("balance", forReading);
        return Balance.ofNaira(
                "VTpass", answer.json().path("contents").path("balance").asString(""));
    }

    @Override
    public String about(JsonNode update) {
        return update.path("data").path("requestId").asString("");
    }

    private static String service(Meter meter) {
        var service = SERVICES.get(meter.company());
        if (service == null) {
            throw new IllegalArgumentException("VTpass does not sell for " + meter.company());
        }
        return service;
    }

    private static String type(MeterType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
