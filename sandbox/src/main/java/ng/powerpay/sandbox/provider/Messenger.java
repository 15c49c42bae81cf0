package ng.powerpay.sandbox.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Brings events to the merchant, one try at a time. */
public final class Messenger {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What the merchant said. */
    public record Answer(int status, String body) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Empty when nobody answered. */
    public Optional<Answer> tell(Event event) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(event.address()))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(event.body()));
        event.headers().forEach(request::header);
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return Optional.of(new Answer(answer.statusCode(), answer.body()));
        } catch (IOException e) {
            return Optional.empty(); // as good as any wrong answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
