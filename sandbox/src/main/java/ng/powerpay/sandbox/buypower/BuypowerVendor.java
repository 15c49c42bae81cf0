package ng.powerpay.sandbox.buypower;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Vendor;

/** The whole vendor, under {@code /buypower/v2}. */
public final class BuypowerVendor implements Vendor {

    private final Place place;
    private final String token;

    public BuypowerVendor(Place place) {
        this.place = place;
        this.token = place.secrets().of("buypower.token", "", 64);
    }

    @Override
    public String name() {
        return "buypower";
    }

    @Override
    public String title() {
        return "BuyPower";
    }

    /** The sandbox refuses an orderId that it has had, which of the real one is not sure. */
    @Override
    public Map<String, String> variables() {
        return Map.of(
                "POWERPAY_BUYPOWER_URL",
                place.url("/buypower/v2"),
                "POWERPAY_BUYPOWER_TOKEN",
                token,
                "POWERPAY_BUYPOWER_SAME_ORDER",
                "refused");
    }

    @Override
    public long commissionKobo(Company company, long amountKobo) {
        return Disco.of(company).commissionKobo(amountKobo);
    }

    @Override
    public void join(Routes routes, Counter counter) {
        var vend = new VendApi(counter);
        var meters = new MeterApi(counter);
        routes.get("/buypower/v2/check/meter", keyed(meters::check))
                .post("/buypower/v2/vend", keyed(vend::vend))
                .get("/buypower/v2/transaction/{orderId}", keyed(vend::transaction))
                .get("/buypower/v2/wallet/balance", keyed(_ -> balance(counter)))
                .get("/buypower/v2/discos/status", keyed(_ -> status()));
    }

    private static Reply balance(Counter counter) {
        var balance = Naira.decimal(counter.walletKobo());
        return Reply.json(200, Fields.of("balance", balance).and("currency", "NGN"));
    }

    /** Also of companies and goods that are no business of ours. */
    private static Reply status() {
        var status = Fields.of("MTN", true).and("DSTV", true).and("KAIDA", false);
        Arrays.stream(Disco.values()).forEach(it -> status.put(it.name(), true));
        return Reply.json(200, status);
    }

    private Handler keyed(Handler handler) {
        Handler guarded = Keys.guarded(
                request -> Keys.bearer(request, token), handler, () -> SaleView.failure(401, 401, "Unauthorized"));
        return request -> {
            var reply = guarded.answer(request);
            return reply instanceof Reply.Whole whole ? signed(whole) : reply;
        };
    }

    /** SHA-512 over the body and then our token. */
    private Reply signed(Reply.Whole whole) {
        try {
            var digest = MessageDigest.getInstance("SHA-512");
            digest.update(whole.body().bytes());
            var signature = digest.digest(token.getBytes(StandardCharsets.UTF_8));
            var headers = new HashMap<>(whole.headers());
            headers.put("x-buypower-signature", HexFormat.of().formatHex(signature));
            return new Reply.Whole(whole.status(), headers, whole.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-512 is part of every JDK", e);
        }
    }
}
