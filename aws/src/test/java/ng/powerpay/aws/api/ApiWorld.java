package ng.powerpay.aws.api;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.aws.AwsPowerPay;
import ng.powerpay.aws.MigrateHandler;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Scenario;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A function beside a worker that runs all the time, both on one database, with pretend providers.
 */
final class ApiWorld implements AutoCloseable {

    static final String STAFF = "ada@powerpay.example";
    static final String PASSWORD = "a long pass phrase";
    static final String GATEWAY_KEY = "sk_test_paystack";

    final Market market;
    final ApiHandler handler;
    final HttpClient client = HttpClient.newHttpClient();

    ApiWorld() {
        this(Map.of());
    }

    /** @param more settings; where its role is serverless, no server runs */
    ApiWorld(Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "POWERPAY_STAFF_EMAIL",
                STAFF,
                "POWERPAY_STAFF_PASSWORD",
                PASSWORD,
                "POWERPAY_SIGN_INS_PER_MINUTE",
                "3"));
        all.putAll(more);
        var serverless = more.containsKey("POWERPAY_ROLE");
        market = new Market(all, it -> new Shop(it, serverless ? ApiWorld::tablesOnly : AwsPowerPay::start));
        handler = new ApiHandler(market.shop.environment());
    }

    private static ConfigurableApplicationContext tablesOnly(Map<String, String> environment) {
        new MigrateHandler(environment).handleRequest(Map.of(), new Events.Invocation(20_000));
        var nothing = new GenericApplicationContext();
        nothing.refresh();
        return nothing;
    }

    Map<String, String> environment() {
        return market.shop.environment();
    }

    Account meter() {
        return market.meter(Scenario.NORMAL);
    }

    String order(Account account, long totalKobo) {
        return Json.MAPPER.writeValueAsString(Map.of(
                "company",
                account.company().code(),
                "type",
                "PREPAID",
                "number",
                account.number(),
                "amountKobo",
                500_000,
                "totalKobo",
                totalKobo,
                "phone",
                Market.PHONE));
    }

    @Override
    public void close() {
        handler.close();
        market.close();
    }
}
