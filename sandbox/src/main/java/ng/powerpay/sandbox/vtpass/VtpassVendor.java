package ng.powerpay.sandbox.vtpass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.meter.TokenMint;
import ng.powerpay.sandbox.meter.VirtualMeters;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.SandboxState;

/** The whole vendor, under {@code /vtpass/api}, and what its website offers beside it. */
public final class VtpassVendor {

    /** The customers and meters it sells to. */
    public record World(Accounts accounts, TokenMint mint, VirtualMeters meters) {}

    private final VtpassSettings settings;
    private final Accounts accounts;
    private final Vends vends;
    private final PayApi pay;

    public VtpassVendor(VtpassSettings settings, World world, Clock clock, SandboxState state, Delays delays) {
        this.settings = settings;
        this.accounts = world.accounts();
        this.vends = new Vends(state, clock, new Vends.Works(world.mint(), world.meters()));
        var settling = new Settling(settings, accounts, vends, delays);
        this.pay = new PayApi(settings, accounts, vends, clock, settling);
    }

    /** Adds the vendor's addresses. */
    public void join(Routes routes) {
        var verify = new VerifyApi(accounts, vends);
        var requery = new RequeryApi(accounts, vends);
        var catalogue = new CatalogueApi(settings, vends);
        routes.post("/vtpass/api/merchant-verify", posted(verify::verify))
                .post("/vtpass/api/pay", posted(pay::pay))
                .post("/vtpass/api/requery", posted(requery::requery))
                .get("/vtpass/export.csv", new ExportPage(vends)::export)
                .get("/vtpass/api/balance", got(_ -> catalogue.balance()))
                .get("/vtpass/api/service-categories", got(_ -> catalogue.categories()))
                .get("/vtpass/api/services", got(catalogue::services))
                .get("/vtpass/api/service-variations", got(catalogue::variations));
    }

    /** Every sale as the vendor sees it now. */
    public List<Sale> sales() {
        return vends.all().stream().map(Sale::of).toList();
    }

    private Handler posted(Handler handler) {
        return keyed("secret-key", settings.keys().secret(), request -> {
            Delays.pause(latency(request));
            return handler.answer(request);
        });
    }

    private Handler got(Handler handler) {
        return keyed("public-key", settings.keys().open(), handler);
    }

    private Handler keyed(String second, String value, Handler handler) {
        return request -> same(request.header("api-key"), settings.keys().api()) && same(request.header(second), value)
                ? handler.answer(request)
                : AnswerView.refused("087");
    }

    private Duration latency(Request request) {
        String number = Json.text(request.json(), "billersCode");
        boolean slow =
                accounts.find(number).map(it -> it.scenario() == Scenario.SLOW).orElse(false);
        return slow ? settings.timing().slow() : settings.timing().latency();
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
