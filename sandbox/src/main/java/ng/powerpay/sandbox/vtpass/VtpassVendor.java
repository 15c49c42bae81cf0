package ng.powerpay.sandbox.vtpass;

import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.provider.Messenger;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.State;
import ng.powerpay.sandbox.vendor.Vendor;

/** The whole vendor, under {@code /vtpass/api}, and what its website offers beside it. */
public final class VtpassVendor implements Vendor {

    private final Place place;
    private final String apiKey;
    private final String publicKey;
    private final String secretKey;

    public VtpassVendor(Place place) {
        this.place = place;
        this.apiKey = place.secrets().of("vtpass.api.key", "", 24);
        this.publicKey = place.secrets().of("vtpass.public.key", "PK_", 24);
        this.secretKey = place.secrets().of("vtpass.secret.key", "SK_", 24);
    }

    @Override
    public String name() {
        return "vtpass";
    }

    @Override
    public String title() {
        return "VTpass";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "POWERPAY_VTPASS_URL", place.url("/vtpass/api"),
                "POWERPAY_VTPASS_API_KEY", apiKey,
                "POWERPAY_VTPASS_PUBLIC_KEY", publicKey,
                "POWERPAY_VTPASS_SECRET_KEY", secretKey);
    }

    @Override
    public long commissionKobo(Company company, long amountKobo) {
        return Service.of(company).commissionKobo(amountKobo);
    }

    /** {@code transaction-update}. It carries no signature, as the real one. */
    @Override
    public Optional<Event> settled(Slip slip) {
        boolean reversed = slip.state() == State.REVERSED;
        Fields data = AnswerView.fields(reversed ? "040" : "000", slip);
        if (reversed) {
            data.put("wallet_credit_id", "9" + slip.id());
        }
        var body = Fields.of("type", "transaction-update").and("data", data);
        return Optional.of(Event.json(place.updatesUrl("vtpass"), body));
    }

    @Override
    public boolean heard(Messenger.Answer answer) {
        return answer.body().replace(" ", "").contains("\"response\":\"success\"");
    }

    /** With POST goes the secret key, with GET the public one. */
    @Override
    public void join(Routes routes, Counter counter) {
        var verify = new VerifyApi(counter);
        var pay = new PayApi(counter);
        var catalogue = new CatalogueApi(counter);
        routes.post("/vtpass/api/merchant-verify", posted(verify::verify))
                .post("/vtpass/api/pay", posted(pay::pay))
                .post("/vtpass/api/requery", posted(new RequeryApi(counter)::requery))
                .get("/vtpass/export.csv", new ExportPage(counter)::export)
                .get("/vtpass/api/balance", got(_ -> catalogue.balance()))
                .get("/vtpass/api/service-categories", got(_ -> catalogue.categories()))
                .get("/vtpass/api/services", got(catalogue::services))
                .get("/vtpass/api/service-variations", got(catalogue::variations));
    }

    private Handler posted(Handler handler) {
        return keyed("secret-key", secretKey, handler);
    }

    private Handler got(Handler handler) {
        return keyed("public-key", publicKey, handler);
    }

    private Handler keyed(String second, String value, Handler handler) {
        return Keys.guarded(
                request -> Keys.same(request.header("api-key"), apiKey) && Keys.same(request.header(second), value),
                handler,
                () -> AnswerView.refused("087"));
    }
}
