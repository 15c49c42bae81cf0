package ng.powerpay.aws.sms;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import ng.powerpay.aws.event.EventHandler;
import ng.powerpay.notify.Proofs;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes SNS's log of what became of texts: as a CloudWatch Logs subscription sends it (Base64 of
 * gzip, many lines), the same unpacked, or one line. All lines are used or none.
 */
public final class SnsEvents implements EventHandler {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_LINES = 10_000;

    private record Line(String id, boolean arrived, BigDecimal price) {}

    private final Proofs proofs;
    private final Runnable lostOne;
    private final MeterRegistry figures;

    /** @param lostOne after a text was lost: another carrier may be tried now */
    public SnsEvents(Proofs proofs, Runnable lostOne, MeterRegistry figures) {
        this.proofs = proofs;
        this.lostOne = lostOne;
        this.figures = figures;
    }

    @Override
    public boolean take(String body) {
        var lines = lines(Json.object(body.getBytes(StandardCharsets.UTF_8)));
        if (lines == null) {
            figures.counter("powerpay.sms.reports", "carrier", SnsConfig.WAY, "says", "unreadable")
                    .increment();
            return false;
        }
        lines.forEach(this::note);
        return true;
    }

    private void note(Line line) {
        figures.counter("powerpay.sms.reports", "carrier", SnsConfig.WAY, "says", line.arrived() ? "arrived" : "lost")
                .increment();
        figures.counter("powerpay.sms.spend.usd", "carrier", SnsConfig.WAY)
                .increment(line.price().doubleValue());
        if (line.arrived()) {
            proofs.arrived(SnsConfig.WAY, line.id());
        } else {
            proofs.lost(SnsConfig.WAY, line.id());
            lostOne.run();
        }
    }

    private static @Nullable List<Line> lines(@Nullable JsonNode body) {
        if (body == null) {
            return null;
        }
        var packed = body.path("awslogs").path("data").asString("");
        var log = packed.isEmpty() ? body : unpacked(packed);
        if (log == null) {
            return null;
        }
        return switch (log.path("messageType").asString("")) {
            case "CONTROL_MESSAGE" -> List.of();
            case "DATA_MESSAGE" -> all(log.path("logEvents"));
            default -> {
                var line = line(log);
                yield line == null ? null : List.of(line);
            }
        };
    }

    private static @Nullable List<Line> all(JsonNode events) {
        var lines = new ArrayList<Line>();
        for (var event : events) {
            var text = event.path("message").asString("");
            var line = line(Json.object(text.getBytes(StandardCharsets.UTF_8)));
            if (line == null || lines.size() >= MOST_LINES) {
                return null;
            }
            lines.add(line);
        }
        return lines;
    }

    private static @Nullable Line line(@Nullable JsonNode line) {
        if (line == null) {
            return null;
        }
        var id = line.path("notification").path("messageId").asString("");
        var status = line.path("status").asString("");
        var price = line.path("delivery").path("priceInUSD");
        var known = status.equals("SUCCESS") || status.equals("FAILURE");
        return id.isEmpty() || !known
                ? null
                : new Line(id, status.equals("SUCCESS"), price.isNumber() ? price.decimalValue() : BigDecimal.ZERO);
    }

    private static @Nullable JsonNode unpacked(String packed) {
        try (var gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            var bytes = gzip.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? null : Json.object(bytes);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
