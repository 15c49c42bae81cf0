package ng.powerpay.proving.aws;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.WebServer;

/** Stands where the providers send their events, and remembers those that the shop took. */
final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> OF_EACH_CONNECTION =
            Set.of("host", "content-length", "connection", "upgrade", "http2-settings", "transfer-encoding");

    private final WebServer server = WebServer.open(0);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final String shop;

    Door(String shop) {
        this.shop = shop;
        server.serve(new Routes()
                .post("/v1/webhooks/{gateway}", this::pass)
                .post("/v1/vendor-updates/{vendor}", this::pass));
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** As the keys of the shop's own rows begin: what happened, and to which payment. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    private Reply pass(Request request) throws InterruptedException {
        var onward = HttpRequest.newBuilder(URI.create(shop + request.target()))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(request.body().bytes()));
        request.headers().forEach((name, value) -> {
            if (!OF_EACH_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                onward.header(name, value);
            }
        });
        try {
            var answer = client.send(onward.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200 && request.path().endsWith("/paystack")) {
                remember(request);
            }
            return new Reply.Whole(answer.statusCode(), Map.of(), Body.of(answer.body()));
        } catch (IOException e) {
            return new Reply.Nothing();
        }
    }

    private void remember(Request request) {
        var kind = request.json().path("event").asString("");
        var about = request.json().path("data");
        var reference = about.path(kind.startsWith("refund.") ? "transaction_reference" : "reference");
        if (kind.startsWith("charge.") || kind.startsWith("refund.")) {
            taken.add(kind + ":" + reference.asString(""));
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
