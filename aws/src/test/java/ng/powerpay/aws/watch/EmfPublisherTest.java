package ng.powerpay.aws.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Gauge;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import ng.powerpay.platform.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmfPublisherTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Moves when it is told to. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final HandClock clock = new HandClock();
    private final EmfRegistry registry = new EmfRegistry();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private EmfPublisher publisher = writing(Set.of());

    private EmfPublisher writing(Set<String> only) {
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new EmfPublisher(registry, new WatchConfig("Shop", MINUTE, only), clock, out);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    /** What one flush writes, each line held to the format's rules. */
    private List<JsonNode> flush() {
        bytes.reset();
        publisher.flush();
        var lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        lines.forEach(line -> assertEquals(List.of(), EmfRules.faults(line), line));
        return lines.stream().map(Json.MAPPER::readTree).toList();
    }

    @Test
    void aCounterTellsWhatCameSinceTheLastTime() {
        var counter = registry.counter("powerpay.purchase.moves", "to", "vended");
        counter.increment(3);
        var first = flush().getFirst();
        assertEquals(3, first.path("PurchaseMoves").asInt());
        assertEquals("vended", first.path("to").asString());
        assertEquals(
                clock.instant().toEpochMilli(),
                first.path("_aws").path("Timestamp").asLong());
        assertEquals("Shop", first.at("/_aws/CloudWatchMetrics/0/Namespace").asString());
        assertEquals(
                "[[\"to\"]]", first.at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
        assertEquals(List.of(), flush());
        counter.increment();
        assertEquals(1, flush().getFirst().path("PurchaseMoves").asInt());
    }

    @Test
    void aTimerTellsHowOftenAndItsValuesInSeconds() {
        var timer = registry.timer("powerpay.provider.calls", "kind", "vendor", "name", "vtpass", "outcome", "ok");
        timer.record(Duration.ofMillis(250));
        timer.record(Duration.ofSeconds(3));
        var line = flush().getFirst();
        assertEquals(2, line.path("ProviderCalls").asInt());
        assertEquals("[0.25,3]", line.path("ProviderCallsSeconds").toString());
        assertEquals("vtpass", line.path("name").asString());
        assertEquals(List.of(), flush());
    }

    @Test
    void ofVeryManyValuesAHundredAreShownAndAllAreCounted() {
        var timer = registry.timer("powerpay.purchase.paid.to.token");
        for (var i = 1; i <= 5_000; i++) {
            timer.record(Duration.ofMillis(i));
        }
        var line = flush().getFirst();
        assertEquals(5_000, line.path("PurchasePaidToToken").asInt());
        assertEquals(100, line.path("PurchasePaidToTokenSeconds").size());
    }

    @Test
    void whatStandsIsToldOnceAPeriodHoweverOftenItIsFlushed() {
        var left = new AtomicLong(5);
        Gauge.builder("powerpay.vendor.float.kobo", left, AtomicLong::doubleValue)
                .tag("vendor", "baxi")
                .register(registry);
        Gauge.builder("powerpay.work.oldest.seconds", () -> Double.NaN).register(registry);
        assertEquals(5, flush().getFirst().path("VendorFloatKobo").asInt());
        assertEquals(List.of(), flush());
        clock.now = clock.now.plus(MINUTE);
        assertEquals(1, flush().size());
    }

    @Test
    void onlyWhatIsPaidForIsWritten() {
        publisher = writing(Set.of("PurchasePaidToTokenSeconds"));
        registry.timer("powerpay.purchase.paid.to.token").record(Duration.ofSeconds(1));
        registry.counter("powerpay.purchase.moves").increment();
        var lines = flush();
        assertEquals(1, lines.size());
        assertEquals(
                "[{\"Name\":\"PurchasePaidToTokenSeconds\",\"Unit\":\"Seconds\"}]",
                lines.getFirst().at("/_aws/CloudWatchMetrics/0/Metrics").toString());
    }

    @Test
    void moreMetricsThanAnEventMayHaveAreSeveralEvents() {
        for (var i = 0; i < 250; i++) {
            registry.counter("powerpay.many." + i).increment();
        }
        var lines = flush();
        assertEquals(3, lines.size());
        var metrics = lines.stream()
                .mapToInt(line -> line.at("/_aws/CloudWatchMetrics/0/Metrics").size());
        assertEquals(250, metrics.sum());
    }

    @Test
    void theLongestEventFitsTheLimit() {
        for (var i = 0; i < 100; i++) {
            var timer = registry.timer("powerpay." + "n".repeat(200) + i);
            for (var j = 0; j < 150; j++) {
                timer.record(Duration.ofNanos(Long.MAX_VALUE - j));
            }
        }
        assertEquals(2, flush().size());
    }

    @Test
    void whatNobodyAskedForStaysOutAndRoutesAreAddedUp() {
        registry.counter("jvm.gc.pause").increment();
        for (var path : List.of("/v1/a", "/v1/b")) {
            registry.timer("http.server.requests", "method", "GET", "uri", path, "status", "204")
                    .record(Duration.ofMillis(1));
        }
        var lines = flush();
        assertEquals(1, lines.size());
        assertEquals(2, lines.getFirst().path("HttpServerRequests").asInt());
        assertEquals("2xx", lines.getFirst().path("status").asString());
        assertTrue(lines.getFirst().path("uri").isMissingNode());
    }

    @Test
    void stoppingWritesWhatIsLeft() {
        publisher.start();
        registry.counter("powerpay.last").increment();
        publisher.stop();
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("\"Last\":1"));
    }
}
