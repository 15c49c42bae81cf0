package ng.powerpay.vending.vtpass;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.platform.Http;
import ng.powerpay.platform.Json;
import ng.powerpay.vending.Balance;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;

/** VTpass as a vendor of all twelve companies. Its amounts are naira. */
public final class VtpassVendor implements Vendor {

    /** As stored with every attempt. */
    public static final String NAME = "vtpass";

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

    private final VtpassConfig config;
    private final Http http;

    public VtpassVendor(VtpassConfig config, Http http) {
        this.config = config;
        this.http = http;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean sells(String company) {
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
        return VtpassMeterAnswer.of(post("merchant-verify", body, Duration.ofSeconds(12)));
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
                "phone", national(request.phone()));
        return VtpassOutcome.ofPay(post("pay", body, config.timeout()), request.reference(), meter.type());
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        var exchange = post("requery", Map.of("request_id", reference), config.timeout());
        return VtpassOutcome.ofRequery(exchange, reference, type);
    }

    @Override
    public Terms terms() {
        return config.terms();
    }

    @Override
    public Balance balance() {
        var headers = Map.of("api-key", config.apiKey(), "public-key", config.publicKey());
        return VtpassBalance.of(http.get(config.url().resolve("balance"), headers, Duration.ofSeconds(12)));
    }

    private Http.Exchange post(String path, Map<String, String> body, Duration timeout) {
        URI address = config.url().resolve(path);
        var headers = Map.of("api-key", config.apiKey(), "secret-key", config.secretKey());
        return http.post(address, headers, Json.MAPPER.writeValueAsBytes(body), timeout);
    }

    private static String service(Meter meter) {
        var service = SERVICES.get(meter.company());
        if (service == null) {
            throw new IllegalArgumentException("VTpass does not sell for " + meter.company());
        }
        return service;
    }

    private static String national(String phone) {
        return phone.startsWith("+234") ? "0" + phone.substring(4) : phone;
    }

    private static String type(MeterType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
