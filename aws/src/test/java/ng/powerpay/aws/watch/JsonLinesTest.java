package ng.powerpay.aws.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.Map;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonLinesTest {

    private static JsonNode line(String message, @Nullable Throwable fault) {
        var context = new LoggerContext();
        var event = new LoggingEvent("here", context.getLogger("ng.powerpay.Test"), Level.WARN, message, fault, null);
        event.setInstant(Instant.parse("2026-11-23T10:00:00Z"));
        event.setMDCPropertyMap(Map.of("traceId", "1-67891233-abcdef012345678912345678"));
        var lines = new JsonLines();
        lines.start();
        var line = lines.doLayout(event);
        assertEquals(line.length() - System.lineSeparator().length(), line.indexOf(System.lineSeparator()), "one line");
        return Json.MAPPER.readTree(line);
    }

    @Test
    void aLineIsAnObjectWithWhatPeopleSearchBy() {
        var line = line("two\nlines \"quoted\"", null);
        assertEquals("two\nlines \"quoted\"", line.path("message").asString());
        assertEquals("2026-11-23T10:00:00Z", line.path("@timestamp").asString());
        assertEquals("WARN", line.path("log").path("level").asString());
        assertEquals("1-67891233-abcdef012345678912345678", line.path("traceId").asString());
        assertTrue(line.path("error").isMissingNode());
    }

    @Test
    void aFaultIsInTheSameLine() {
        var line = line("x".repeat(100_000), new IllegalStateException("why"));
        assertEquals(8_000, line.path("message").asString().length());
        assertEquals(
                IllegalStateException.class.getName(),
                line.path("error").path("type").asString());
        assertTrue(line.path("error").path("stack_trace").asString().contains("JsonLinesTest"));
    }
}
