package ng.powerpay.sandbox.paystack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.StateTable;

/**
 * Tells the merchant, until it answers 200: at once, four more times three minutes apart, then
 * hourly for 72 hours (the live rule; "three minutes" is a setting). What is not yet told survives
 * a restart.
 */
final class Webhooks {

    private static final int SOON = 4;
    private static final int HOURLY = 72;
    private static final int HOURLY_FACTOR = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One event and how often it was tried. */
    record Delivery(String id, String body, int tries, boolean done) {}

    private final StateTable<Delivery> deliveries;
    private final PaystackSettings settings;
    private final Delays delays;
    private final HttpClient client;

    Webhooks(PaystackSettings settings, SandboxState state, Delays delays, HttpClient client) {
        this.deliveries = state.table("paystack.webhook", Delivery.class);
        this.settings = settings;
        this.delays = delays;
        this.client = client;
        deliveries.all().stream().filter(it -> !it.done()).forEach(this::tryNow);
    }

    synchronized void send(String event, Object data) {
        String id = "webhook-" + deliveries.size();
        String body = Json.text(Fields.of("event", event).and("data", data));
        tryNow(deliveries.put(
                id, new Delivery(id, body, 0, settings.webhookUrl().isBlank())));
    }

    List<Delivery> all() {
        return deliveries.all();
    }

    /** How long to wait after that many tries without a 200; negative to give up. */
    static int factorAfter(int tries) {
        if (tries <= SOON) {
            return 1;
        }
        return tries <= SOON + HOURLY ? HOURLY_FACTOR : -1;
    }

    private void tryNow(Delivery delivery) {
        delays.after(Duration.ZERO, () -> attempt(delivery));
    }

    private void attempt(Delivery delivery) {
        boolean done = delivery.done() || accepted(delivery.body());
        int tries = delivery.tries() + 1;
        var next = new Delivery(delivery.id(), delivery.body(), tries, done || factorAfter(tries) < 0);
        deliveries.put(next.id(), next);
        if (!next.done()) {
            Duration wait = settings.timing().retry().multipliedBy(factorAfter(tries));
            delays.after(wait, () -> attempt(next));
        }
    }

    private boolean accepted(String body) {
        byte[] raw = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.webhookUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("x-paystack-signature", Signature.of(settings.secretKey(), raw))
                .POST(BodyPublishers.ofByteArray(raw))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // as good as any answer but 200
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
