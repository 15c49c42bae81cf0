package ng.powerpay.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only way out to other servers. It follows no redirect, keeps no cookie, repeats nothing,
 * reads
 * at most one mebibyte, and refuses to be called inside a database transaction.
 */
public final class Http implements Sender, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Http.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_CONNECTIONS_TO_ONE = 600;

    /**
     * A look at all calls costs less than a timer for each, and than one for each read of a virtual
     * thread.
     */
    private static final int LOOK_MILLIS = 100;

    /** What became of a call. Only {@link NotSent} promises that the other side saw nothing. */
    public sealed interface Exchange permits Answered, NotSent, NoAnswer {}

    /** @param body as received, at most one mebibyte */
    public record Answered(int status, byte[] body) implements Exchange {}

    /** No connection came about, so nothing was taken on. */
    public record NotSent(String why) implements Exchange {}

    /** The request may or may not have been taken on. */
    public record NoAnswer(String why) implements Exchange {}

    private final CloseableHttpClient client;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("http-deadlines").factory());

    /** A call under way, and when it has taken too long, by {@link System#nanoTime()}. */
    private record Running(HttpUriRequestBase request, long end) {

        void cancelIfLate(long now) {
            if (now - end > 0) {
                request.cancel();
            }
        }
    }

    public Http(Duration connectTimeout) {
        this(connectTimeout, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names says which addresses a name has; one that throws forbids the call */
    public Http(Duration connectTimeout, DnsResolver names) {
        var forConnection = Timeout.of(connectTimeout);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnPerRoute(MOST_CONNECTIONS_TO_ONE)
                .setMaxConnTotal(4 * MOST_CONNECTIONS_TO_ONE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(forConnection)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(forConnection)
                        .setResponseTimeout(Timeout.DISABLED)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        // The client's own time-outs are per read; this one ends the whole exchange.
        var _ = deadlines.scheduleWithFixedDelay(this::cancelLate, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void cancelLate() {
        var now = System.nanoTime();
        for (var one : running) {
            try {
                one.cancelIfLate(now);
            } catch (RuntimeException e) {
                LOG.error("a call that takes too long cannot be ended: {}", e.toString());
            }
        }
    }

    @Override
    public Exchange send(Call call) {
        var request = new HttpUriRequestBase(call.method(), call.address());
        var content = call.content();
        if (content != null) {
            request.setEntity(new ByteArrayEntity(content.bytes(), ContentType.parse(content.type())));
        }
        return send(request, call.headers(), call.timeout());
    }

    private Exchange send(HttpUriRequestBase request, Map<String, String> headers, Duration timeout) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no network call inside a transaction");
        }
        headers.forEach(request::setHeader);
        request.setHeader("Accept", "application/json");
        var call = new Running(request, System.nanoTime() + timeout.toNanos());
        running.add(call);
        try {
            return client.execute(request, Http::answered);
        } catch (IOException e) {
            return failed(e);
        } catch (IllegalStateException e) {
            if (request.isCancelled()) {
                return new NoAnswer("ended while it connected"); // the client's own way of saying so
            }
            throw e;
        } finally {
            running.remove(call);
        }
    }

    private static Exchange answered(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Answered(response.getCode(), new byte[0]);
        }
        var body = entity.getContent().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES ? new NoAnswer("too long") : new Answered(response.getCode(), body);
    }

    private static Exchange failed(IOException cause) {
        var why = cause.getClass().getSimpleName();
        var unsent = cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof ConnectionRequestTimeoutException;
        return unsent ? new NotSent(why) : new NoAnswer(why);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.GRACEFUL);
    }
}
