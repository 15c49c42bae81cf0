package ng.powerpay.sandbox.baxi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The whole vendor, under {@code /baxi/api/baxipay}. */
public final class BaxiVendor implements Vendor {

    private static final String ROOT = "/baxi/api/baxipay";

    private final Place place;
    private final String key;
    private final String agent;

    public BaxiVendor(Place place) {
        this.place = place;
        this.key = place.secrets().of("baxi.api.key", "", 32);
        this.agent = place.secrets().of("baxi.agent.id", "AG", 8);
    }

    @Override
    public String name() {
        return "baxi";
    }

    @Override
    public String title() {
        return "Baxi";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "POWERPAY_BAXI_URL", place.url(ROOT),
                "POWERPAY_BAXI_API_KEY", key,
                "POWERPAY_BAXI_AGENT_ID", agent);
    }

    @Override
    public long commissionKobo(Company company, long amountKobo) {
        return ServiceType.commissionKobo(company, amountKobo);
    }

    @Override
    public void join(Routes routes, Counter counter) {
        var services = new ServiceApi(counter, agent);
        routes.post(ROOT + "/services/electricity/verify", keyed(services::verify))
                .post(ROOT + "/services/electricity/request", keyed(services::sell))
                .get(ROOT + "/services/electricity/billers", keyed(_ -> billers()))
                .get(ROOT + "/superagent/transaction/requery", keyed(services::requery))
                .get(ROOT + "/superagent/account/balance", keyed(_ -> balance(counter)));
    }

    private static Reply balance(Counter counter) {
        return SaleView.success(Fields.of("balance", Naira.decimal(counter.walletKobo())));
    }

    private static Reply billers() {
        List<Fields> providers = Arrays.stream(ServiceType.values())
                .flatMap(it -> Stream.of(it.code(false), it.code(true)))
                .map(it -> Fields.of("service_type", it).and("shortname", it.replace('_', ' ')))
                .toList();
        return SaleView.success(Fields.of("providers", providers));
    }

    private Handler keyed(Handler handler) {
        return Keys.guarded(
                request -> Keys.same(request.header("x-api-key"), key),
                handler,
                () -> SaleView.error(401, "BX0004", "An In-valid user account in authorization headers sent"));
    }
}
