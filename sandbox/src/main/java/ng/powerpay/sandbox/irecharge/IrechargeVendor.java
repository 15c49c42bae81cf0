package ng.powerpay.sandbox.irecharge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Vendor;

/** The whole vendor, under {@code /irecharge/v2}. */
public final class IrechargeVendor implements Vendor {

    private static final int PER_TEN_THOUSAND = 150;

    private final Place place;
    private final String vendorCode;
    private final String publicKey;
    private final String privateKey;

    public IrechargeVendor(Place place) {
        this.place = place;
        this.vendorCode = place.secrets().of("irecharge.vendor.code", "", 10);
        this.publicKey = place.secrets().of("irecharge.public.key", "", 32);
        this.privateKey = place.secrets().of("irecharge.private.key", "", 64);
    }

    @Override
    public String name() {
        return "irecharge";
    }

    @Override
    public String title() {
        return "iRecharge";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "POWERPAY_IRECHARGE_URL",
                place.url("/irecharge/v2"),
                "POWERPAY_IRECHARGE_VENDOR_CODE",
                vendorCode,
                "POWERPAY_IRECHARGE_PUBLIC_KEY",
                publicKey,
                "POWERPAY_IRECHARGE_PRIVATE_KEY",
                privateKey,
                "POWERPAY_IRECHARGE_NOT_TAKEN",
                PowerApi.NOT_TAKEN,
                "POWERPAY_IRECHARGE_EMAIL",
                "vending@powerpay.example");
    }

    @Override
    public long commissionKobo(Company company, long amountKobo) {
        return amountKobo * PER_TEN_THOUSAND / 10_000;
    }

    /** The list of companies and the balance are given to whoever has our code, without a hash. */
    @Override
    public void join(Routes routes, Counter counter) {
        var power = new PowerApi(counter, new Permits(privateKey));
        routes.get("/irecharge/v2/get_meter_info.php", signed(List.of("reference_id", "meter", "disco"), power::info))
                .get(
                        "/irecharge/v2/vend_power.php",
                        signed(List.of("reference_id", "meter", "disco", "amount", "access_token"), power::vend))
                .get("/irecharge/v2/vend_status.php", signed(List.of("access_token"), power::status))
                .get("/irecharge/v2/get_wallet_balance.php", known(_ -> balance(counter)))
                .get("/irecharge/v2/get_electric_disco.php", _ -> discos());
    }

    private static Reply balance(Counter counter) {
        var balance = Naira.decimal(counter.walletKobo()).toPlainString();
        return PowerApi.agreed(Fields.of("status", "00").and("wallet_balance", balance));
    }

    private static Reply discos() {
        var bundles = Stream.of(Disco.values())
                .flatMap(it -> Stream.of(bundle(it, true), bundle(it, false)))
                .toList();
        return PowerApi.agreed(
                Fields.of("status", "00").and("message", "Successful").and("bundles", bundles));
    }

    private static Fields bundle(Disco disco, boolean prepaid) {
        String words = disco.company().title() + (prepaid ? " Prepaid" : " Postpaid");
        return Fields.of("id", disco.company().digits() + (prepaid ? 1 : 2))
                .and("code", disco.code(prepaid))
                .and("description", words)
                .and("minimum_value", "500")
                .and("maximum_value", "300000");
    }

    /** Only with our code and a hash over these fields; what else it answers is XML, which nobody wants. */
    private Handler signed(List<String> fields, Handler handler) {
        return known(
                request -> proper(request, fields) ? handler.answer(request) : PowerApi.refused("01", "Invalid hash"));
    }

    private boolean proper(Request request, List<String> fields) {
        List<String> parts = new ArrayList<>(List.of(vendorCode));
        fields.forEach(it -> parts.add(request.query(it)));
        parts.add(publicKey);
        String hash = Keys.hmacHex("HmacSHA1", privateKey, String.join("|", parts));
        return Keys.same(request.query("hash"), hash);
    }

    private Handler known(Handler handler) {
        return Keys.guarded(
                request -> Keys.same(request.query("vendor_code"), vendorCode)
                        && request.query("response_format").equals("json"),
                handler,
                () -> PowerApi.refused("01", "Invalid request"));
    }
}
