package ng.powerpay.aws.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.aws.LocalAws;
import ng.powerpay.aws.queue.VendingHandler;
import ng.powerpay.awslocal.lambda.LambdaContainer;
import ng.powerpay.awslocal.lambda.LocalFunction;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * No server at all: what a request makes due its own function tells the queue, under the request's
 * trace.
 */
class ServerlessTest {

    private static final String ROOT = "1-67891233-abcdef012345678912345678";
    private static final EventSource.Reading READING = new EventSource.Reading(10, Duration.ZERO, 1);
    private static final Duration TIMEOUT = Duration.ofSeconds(50);

    @TempDir
    Path logs;

    @Test
    void aPaymentIsHeardOfToldAndVendedUnderOneTrace() throws Exception {
        LocalAws.signIn();
        try (var queues = LocalQueues.start(0, Duration.ofSeconds(30));
                var world = new ApiWorld(settings(queues))) {
            var placed = place(world);
            world.market.pay(placed, "channel=card");
            assertEquals(0, queues.size(LocalQueues.VENDING), "nothing is due before its gateway speaks");
            hear(world, placed);
            assertEquals(1, queues.size(LocalQueues.VENDING));
            var log = logs.resolve("function.log");
            try (var function = new LocalFunction(deployed(world, log), TIMEOUT);
                    var _ = EventSource.open(queues, LocalQueues.VENDING, READING, function)) {
                vended(world, placed.path("id").asString());
                untilTold(queues);
                until(log, "\"traceId\":\"" + ROOT);
                for (var metric : List.of("PurchaseMoves", "ProviderCalls", "QueueMessages")) {
                    until(log, "\"Name\":\"" + metric + "\"");
                }
            }
        }
    }

    /**
     * What the function is not done with when its answer is awaited by nobody comes a moment later.
     */
    private static void until(Path log, String words) throws Exception {
        for (var i = 0; i < 100 && !Files.readString(log).contains(words); i++) {
            Thread.sleep(50);
        }
        assertTrue(Files.readString(log).contains(words), words + " in " + Files.readString(log));
    }

    private static Map<String, String> settings(LocalQueues queues) {
        return Map.of(
                "POWERPAY_ROLE",
                "serverless",
                "POWERPAY_DATABASE_MIGRATE",
                "no",
                "POWERPAY_AWS_VENDING_QUEUE",
                queues.url(LocalQueues.VENDING),
                "POWERPAY_AWS_NOTIFICATION_QUEUE",
                queues.url(LocalQueues.NOTIFICATIONS));
    }

    private static LambdaContainer.Deployed deployed(ApiWorld world, Path log) {
        var settings = new HashMap<>(world.environment());
        settings.put("AWS_ACCESS_KEY_ID", "local");
        settings.put("AWS_SECRET_ACCESS_KEY", "local");
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes);
        return new LambdaContainer.Deployed("vending", command, VendingHandler.class.getName(), settings, log);
    }

    private static JsonNode ask(ApiWorld world, Events.Ask ask) {
        var event = Events.of(ask, "105.112.1.1", List.of(), false);
        var answer = Events.json(world.handler.handleRequest(event, new Events.Invocation(20_000)));
        assertTrue(answer.path("statusCode").asInt() < 300, answer.toString());
        var body = answer.path("body").asString("");
        return body.startsWith("{") ? Json.MAPPER.readTree(body) : answer;
    }

    private static JsonNode place(ApiWorld world) {
        var account = world.meter();
        var query = "company=%s&type=PREPAID&number=%s&amountKobo=500000"
                .formatted(account.company().code(), account.number());
        var total =
                ask(world, Events.Ask.get("/v1/quote", query)).path("totalKobo").asLong();
        var key = Map.of("Content-Type", "application/json", "Idempotency-Key", "6ff3ba1c-3e05-4f34-9a1f-3a04f3b1c002");
        return ask(world, Events.Ask.post("/v1/purchases", world.order(account, total), key));
    }

    /** The gateway's event, as it comes through API Gateway. */
    private static void hear(ApiWorld world, JsonNode placed) throws Exception {
        var body = "{\"event\":\"charge.success\",\"data\":{\"id\":1,\"reference\":\"%s\"}}"
                .formatted(placed.path("id").asString());
        var mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(ApiWorld.GATEWAY_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        var signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "X-Paystack-Signature",
                signature,
                "X-Amzn-Trace-Id",
                "Root=" + ROOT);
        ask(world, Events.Ask.post("/v1/webhooks/paystack", body, headers));
    }

    private static void vended(ApiWorld world, String id) throws InterruptedException {
        var seen = Events.Ask.get("/v1/purchases/" + id, "");
        var asked = new Events.Ask("GET", seen.path(), "", Map.of("Phone-Last-Four", "4567"), null);
        for (var i = 0; i < 300; i++) {
            if (ask(world, asked).path("state").asString().equals("VENDED")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not vended");
    }

    private static void untilTold(LocalQueues queues) throws InterruptedException {
        for (var i = 0; i < 200 && queues.size(LocalQueues.NOTIFICATIONS) == 0; i++) {
            Thread.sleep(50);
        }
        assertEquals(1, queues.size(LocalQueues.NOTIFICATIONS), "the token's SMS");
    }
}
