package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as a browser speaks it to a shop that may die at any moment. */
public final class Client implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     */
    record Answer(int status, String body) {

        boolean ok() {
            return status >= 200 && status < 400;
        }

        /** Not a word on the order itself: the same again may be answered. */
        boolean worthAnotherTry() {
            return status == 0 || status == 429 || status >= 500;
        }

        /** How long to wait at least before the same again. */
        Duration retryAfter() {
            var problem = status >= 429 && body.startsWith("{");
            return Duration.ofSeconds(problem ? json().path("retryAfterSeconds").asLong(0) : 0);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Answer get(String address, String... headers) throws InterruptedException {
        return send(request(address, headers).GET());
    }

    Answer postJson(String address, Object body, String... headers) throws InterruptedException {
        var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(address, headers)
                .header("Content-Type", "application/json")
                .POST(json));
    }

    /** It stays where it is when told to go elsewhere. */
    Answer postForm(String address, String form) throws InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
