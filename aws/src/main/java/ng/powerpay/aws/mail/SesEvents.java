package ng.powerpay.aws.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ng.powerpay.aws.event.EventHandler;
import ng.powerpay.notify.Proofs;
import ng.powerpay.notify.Suppressions;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes what SES says became of mail: as published by a configuration set or as a notification,
 * with SNS's envelope around it or without. About a message that is not ours it still says who must
 * not be written to.
 */
public final class SesEvents implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SesEvents.class);
    private static final int MOST_RECEIVERS = 50;
    private static final String PERMANENT = "Permanent";

    private final Proofs proofs;
    private final Suppressions suppressions;
    private final MeterRegistry figures;

    public SesEvents(Proofs proofs, Suppressions suppressions, MeterRegistry figures) {
        this.proofs = proofs;
        this.suppressions = suppressions;
        this.figures = figures;
    }

    @Override
    public boolean take(String body) {
        var event = event(body);
        var taken = event != null && take(event);
        var kind = event == null ? "unreadable" : kind(event).toLowerCase(Locale.ROOT);
        figures.counter("powerpay.mail.events", "kind", taken ? kind : "unreadable")
                .increment();
        return taken;
    }

    private static @Nullable JsonNode event(String body) {
        var outer = Json.object(body.getBytes(StandardCharsets.UTF_8));
        if (outer == null || !outer.path("Type").asString("").equals("Notification")) {
            return outer;
        }
        return Json.object(outer.path("Message").asString("").getBytes(StandardCharsets.UTF_8));
    }

    private static String kind(JsonNode event) {
        return switch (event.path("eventType")
                .asString(event.path("notificationType").asString(""))) {
            case "Bounce" -> "Bounce";
            case "Complaint" -> "Complaint";
            case "Delivery" -> "Delivery";
            case "Reject" -> "Reject";
            case "Rendering Failure", "RenderingFailure" -> "RenderingFailure";
            case "" -> "";
            default -> "other";
        };
    }

    private boolean take(JsonNode event) {
        return switch (kind(event)) {
            case "Bounce" -> bounced(event);
            case "Complaint" -> complained(event.path("complaint"));
            case "Delivery" -> delivered(event);
            case "Reject", "RenderingFailure" -> refused(event);
            case "other" -> true;
            default -> false;
        };
    }

    private boolean bounced(JsonNode event) {
        var bounce = event.path("bounce");
        var receivers = addresses(bounce.path("bouncedRecipients"));
        var at = instant(bounce.path("timestamp"));
        var type = bounce.path("bounceType").asString("");
        if (receivers.isEmpty() || at == null || type.isEmpty()) {
            return false;
        }
        var forGood = type.equals(PERMANENT);
        if (forGood) {
            receivers.forEach(one -> suppressions.suppress(one, Suppressions.Reason.BOUNCE, at));
        }
        proofs.mailBounced(message(event), providerId(event), forGood);
        return true;
    }

    private boolean complained(JsonNode complaint) {
        var receivers = addresses(complaint.path("complainedRecipients"));
        var at = instant(complaint.path("timestamp"));
        if (receivers.isEmpty() || at == null) {
            return false;
        }
        receivers.forEach(one -> suppressions.suppress(one, Suppressions.Reason.COMPLAINT, at));
        return true;
    }

    private boolean delivered(JsonNode event) {
        if (providerId(event).isEmpty()) {
            return false;
        }
        proofs.mailArrived(message(event), providerId(event));
        return true;
    }

    /** Says nothing against the address: SES disliked what is in the mail, or could not make it. */
    private boolean refused(JsonNode event) {
        if (providerId(event).isEmpty()) {
            return false;
        }
        LOG.error("SES did not send message {}: {}", message(event).id(), kind(event));
        proofs.mailRefused(message(event), providerId(event));
        return true;
    }

    private static List<String> addresses(JsonNode receivers) {
        var addresses = new ArrayList<String>();
        for (var one : receivers) {
            var address = one.path("emailAddress").asString("");
            if (address.contains("@") && addresses.size() < MOST_RECEIVERS) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    /** Our number of it; that of no message when it is not ours. */
    private static Proofs.Mailed message(JsonNode event) {
        var tag = event.path("mail").path("tags").path(SesSender.TAG).path(0).asString("");
        return new Proofs.Mailed(tag.matches("[0-9]{1,18}") ? Long.parseLong(tag) : -1, SesConfig.WAY);
    }

    private static String providerId(JsonNode event) {
        return event.path("mail").path("messageId").asString("");
    }

    private static @Nullable Instant instant(JsonNode time) {
        try {
            return Instant.parse(time.asString(""));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
