package ng.powerpay.bench.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP/1.1 with connections that are kept. Whatever is not a success is a {@link Failure}. */
public final class Client implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** An error status, or no answer at all. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    JsonNode get(String address, String... headers) {
        return JSON.readTree(read(address, headers));
    }

    /** The body as it came, of any success. */
    String read(String address, String... headers) {
        return send(request(address, headers).GET()).body();
    }

    JsonNode postJson(String address, Object body, String... headers) {
        var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = request(address, headers).header("Content-Type", "application/json");
        return JSON.readTree(send(request.POST(json)).body());
    }

    /** As a browser sends a form; it stays where it is when told to go elsewhere. */
    void postForm(String address, String form) {
        var type = "application/x-www-form-urlencoded";
        send(request(address).header("Content-Type", type).POST(BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new Failure(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new Failure(request.uri() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
