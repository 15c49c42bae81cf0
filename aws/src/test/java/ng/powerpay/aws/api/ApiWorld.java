package ng.powerpay.aws.api;

import java.net.http.HttpClient;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.aws.AwsPowerPay;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Scenario;

/** A function beside a worker that runs all the time, both on one database, with pretend providers. */
final class ApiWorld implements AutoCloseable {

    static final String STAFF = "ada@powerpay.example";
    static final String PASSWORD = "a long pass phrase";
    static final String GATEWAY_KEY = "sk_test_paystack";

    final Market market = new Market(
            Map.of(
                    "POWERPAY_STAFF_EMAIL",
                    STAFF,
                    "POWERPAY_STAFF_PASSWORD",
                    PASSWORD,
                    "POWERPAY_SIGN_INS_PER_MINUTE",
                    "3"),
            all -> new Shop(all, AwsPowerPay::start));
    final ApiHandler handler = new ApiHandler(market.shop.environment());
    final HttpClient client = HttpClient.newHttpClient();

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
