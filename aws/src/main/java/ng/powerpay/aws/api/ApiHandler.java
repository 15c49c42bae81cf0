package ng.powerpay.aws.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.aws.AwsPowerPay;
import ng.powerpay.aws.watch.EmfPublisher;
import ng.powerpay.aws.watch.Trace;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Sweep;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.ShopConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Handles events of an HTTP API (payload format 2.0). API Gateway waits 30 s and takes 6 MB: what
 * does not fit is answered here with a problem, before AWS ends the function or hides why.
 */
public final class ApiHandler
        implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
    private static final Duration GATEWAY_WAITS = Duration.ofSeconds(29);
    private static final Duration TO_ANSWER = Duration.ofMillis(500);

    /** A customer waits meanwhile. */
    private static final Duration TO_TELL = Duration.ofSeconds(2);

    private final ConfigurableApplicationContext server;
    private final EmfPublisher metrics;
    private final Alarm alarm;
    private final Sweep sweep;
    private final boolean relays;
    private final URI address;
    private final HttpClient client;

    /** The one that Lambda makes: starts the server with the function's environment. */
    public ApiHandler() {
        this(System.getenv());
    }

    ApiHandler(Map<String, String> environment) {
        server = AwsPowerPay.start(here(environment));
        metrics = server.getBean(EmfPublisher.class);
        alarm = server.getBean(Alarm.class);
        sweep = server.getBean(Sweep.class);
        relays = server.getBean(ShopConfig.class).role() == ShopConfig.Role.SERVERLESS;
        address = URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Only this function talks to its server, and it says who called; work that is due is for those
     * who run all the time, or where nobody does for those whom the queues tell.
     */
    private static Map<String, String> here(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("POWERPAY_ADDRESS", "127.0.0.1");
        all.put("POWERPAY_PORT", "0");
        all.put("POWERPAY_BEHIND_PROXY", "yes");
        all.merge("POWERPAY_ROLE", "api", (given, api) -> given.equalsIgnoreCase("serverless") ? given : api);
        return all;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            return answer(event, Duration.ofMillis(context.getRemainingTimeInMillis()));
        } catch (Problem e) {
            return Answering.of(e);
        } finally {
            tell(event, Duration.ofMillis(context.getRemainingTimeInMillis()));
            metrics.flush();
        }
    }

    /**
     * What the request made due the queues are told now: this process stands still until the next
     * one.
     */
    private void tell(APIGatewayV2HTTPEvent event, Duration left) {
        if (!relays || !alarm.rang()) {
            return;
        }
        try (var _ = Trace.under(Forwarding.header(event, Trace.HEADER))) {
            sweep.run(left.compareTo(TO_TELL) < 0 ? left.minus(TO_ANSWER) : TO_TELL);
        } catch (RuntimeException e) {
            LOG.error("what is due now is left to the next sweep: {}", e.toString());
        }
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, Duration left) {
        var wait = left.compareTo(GATEWAY_WAITS) < 0 ? left.minus(TO_ANSWER) : GATEWAY_WAITS.minus(TO_ANSWER);
        if (wait.isNegative() || wait.isZero()) {
            throw late();
        }
        var request = Forwarding.of(event, address).timeout(wait).build();
        try {
            return Answering.of(client.send(request, BodyHandlers.ofByteArray()));
        } catch (HttpTimeoutException e) {
            throw late();
        } catch (IOException e) {
            LOG.error("the server of this function does not answer: {}", e.toString());
            throw Problem.of(ErrorCode.INTERNAL, "Nothing is known of this request. Ask again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        }
    }

    /** What was begun may go on: the caller asks again with the same Idempotency-Key. */
    private static Problem late() {
        return Problem.later(
                ErrorCode.DATABASE_UNAVAILABLE,
                Duration.ofSeconds(2),
                "This took too long. Ask again in a moment, with the same key.");
    }

    /** Where its server listens. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
