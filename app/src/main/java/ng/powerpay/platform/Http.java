package ng.powerpay.platform;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only way out to other servers. It follows no redirect, repeats nothing, reads at most one
 * mebibyte, and refuses to be called inside a database transaction.
 */
public final class Http {

    private static final int MOST_BYTES = 1 << 20;

    /** What became of a call. Only {@link NotSent} promises that the other side saw nothing. */
    public sealed interface Exchange permits Answered, NotSent, NoAnswer {}

    /** @param body as received, at most one mebibyte */
    public record Answered(int status, byte[] body) implements Exchange {}

    /** No connection came about, so nothing was taken on. */
    public record NotSent(String why) implements Exchange {}

    /** The request may or may not have been taken on. */
    public record NoAnswer(String why) implements Exchange {}

    private final HttpClient client;

    public Http(Duration connectTimeout) {
        client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    public Exchange get(URI address, Map<String, String> headers, Duration timeout) {
        return send(request(address, headers, timeout).GET().build());
    }

    public Exchange post(URI address, Map<String, String> headers, byte[] json, Duration timeout) {
        return send(request(address, headers, timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build());
    }

    private static HttpRequest.Builder request(URI address, Map<String, String> headers, Duration timeout) {
        var builder = HttpRequest.newBuilder(address).timeout(timeout);
        headers.forEach(builder::header);
        return builder.header("Accept", "application/json");
    }

    private Exchange send(HttpRequest request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no network call inside a transaction");
        }
        var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES);
        var call = client.sendAsync(request, body);
        var most = request.timeout().orElseThrow();
        try {
            // The request's own time-out ends with the headers; this one covers the body too.
            var answer = call.get(most.toMillis() + 100, TimeUnit.MILLISECONDS);
            return new Answered(answer.statusCode(), answer.body());
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            return new NoAnswer("body too slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer("interrupted");
        }
    }

    private static Exchange failed(@Nullable Throwable cause) {
        var why = cause == null ? "unknown" : cause.getClass().getSimpleName();
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                ? new NotSent(why)
                : new NoAnswer(why);
    }
}
