package ng.powerpay.aws;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A market on AWS whose server finds the logins of its database in secrets, and customers. */
public final class AwsShop implements AutoCloseable {

    private static final String DATABASE = "POWERPAY_DATABASE_";

    private final Market market;
    private final HttpClient client = HttpClient.newHttpClient();

    public AwsShop(LocalDatabase database, Map<String, String> more) {
        market = new Market(more, all -> new Shop(database, all, AwsShop::start));
    }

    private static ConfigurableApplicationContext start(Map<String, String> all) {
        var told = new HashMap<>(all);
        List.of("USER", "PASSWORD", "OWNER", "OWNER_PASSWORD").forEach(name -> told.remove(DATABASE + name));
        return AwsPowerPay.start(told);
    }

    public <T> T bean(Class<T> type) {
        return market.shop.bean(type);
    }

    /** Orders and pays; a request that fails is an error here. */
    public JsonNode buy() throws Exception {
        var placed = market.place(market.meter(Scenario.NORMAL), 5_000);
        market.pay(placed, "channel=card");
        return placed;
    }

    /** Waits for the token. */
    public JsonNode vended(JsonNode purchase) throws Exception {
        return market.until(purchase, "VENDED");
    }

    public HttpResponse<byte[]> file(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        market.close();
    }
}
