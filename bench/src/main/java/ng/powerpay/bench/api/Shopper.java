package ng.powerpay.bench.api;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ng.powerpay.bench.measure.LoadMeter;

/** A customer with a browser: looks at the price, orders, pays by card, waits for the token. */
public final class Shopper {

    static final long AMOUNT_KOBO = 2_000_00;
    static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PHONE = "08031234567";
    private static final String[] LAST_FOUR = {"Phone-Last-Four", "4567"};

    private final Client client;
    private final String shop;

    public Shopper(Client client, String shop) {
        this.client = client;
        this.shop = shop;
    }

    /** An order that was taken. */
    public record Placed(String id, String checkoutUrl) {}

    public Placed place(LoadMeter meter) {
        var total = client.get(quote(meter)).path("totalKobo").asLong();
        var order = Map.of(
                "company",
                meter.company(),
                "type",
                "PREPAID",
                "number",
                meter.number(),
                "amountKobo",
                AMOUNT_KOBO,
                "totalKobo",
                total,
                "phone",
                PHONE,
                "email",
                "ada@example.ng");
        var key = UUID.randomUUID().toString();
        var purchase = client.postJson(shop + "/v1/purchases", order, "Idempotency-Key", key);
        return new Placed(
                purchase.path("id").asString(), purchase.path("checkoutUrl").asString());
    }

    public void pay(Placed purchase) {
        client.postForm(purchase.checkoutUrl(), "channel=card");
    }

    /** Waits for the token, asking every {@link #POLL}; another end, or none, is a failure. */
    public void awaitToken(Placed purchase) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var seen = client.get(status(purchase.id()), LAST_FOUR);
            if (seen.path("state").asString().equals("VENDED")) {
                return;
            }
            if (seen.path("final").asBoolean()) {
                throw new Client.Failure(purchase.id() + " ended as " + seen.path("state"));
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        throw new Client.Failure(purchase.id() + " has no token after " + PATIENCE);
    }

    void see(String id) {
        client.read(status(id), LAST_FOUR);
    }

    void lookUp(LoadMeter meter) {
        client.read(shop + "/v1/meter?" + meter.query());
    }

    void askPrice(LoadMeter meter) {
        client.read(quote(meter));
    }

    private String quote(LoadMeter meter) {
        return shop + "/v1/quote?" + meter.query() + "&amountKobo=" + AMOUNT_KOBO;
    }

    private String status(String id) {
        return shop + "/v1/purchases/" + id;
    }
}
