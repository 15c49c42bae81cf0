package ng.powerpay.awslocal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import ng.powerpay.awslocal.SignedRequest;
import ng.powerpay.sandbox.outbox.MailReader;
import ng.powerpay.sandbox.outbox.Message.Kind;
import ng.powerpay.sandbox.outbox.Message.Parties;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.platform.BadRequest;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.WebServer;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /v2/email/outbound-emails}. Like SES's mailbox simulator it treats some addresses
 * specially, here by how they begin: {@code bounce}, {@code full} (comes back for now), {@code
 * complaint}, {@code rejected} (refused at once) and {@code throttled}.
 */
public final class SesServer implements AutoCloseable {

    private final WebServer web;
    private final Outbox outbox;
    private final Consumer<String> events;
    private final Clock clock;
    private final AtomicLong taken = new AtomicLong();

    private SesServer(WebServer web, Outbox outbox, Consumer<String> events, Clock clock) {
        this.web = web;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Listens on the port, or on any free one when it is 0.
     *
     * @param events takes what the configuration set would publish, each as SNS puts it into a queue
     */
    public static SesServer start(int port, Outbox outbox, Consumer<String> events, Clock clock) {
        var server = new SesServer(WebServer.open(port), outbox, events, clock);
        server.web.serve(new Routes().post("/v2/email/outbound-emails", server::send));
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + web.port();
    }

    /** Mail that it took. */
    public long taken() {
        return taken.get();
    }

    @Override
    public void close() {
        web.close();
    }

    private Reply send(Request request) {
        if (!SignedRequest.by(request, "ses")) {
            return refused(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        var order = request.json();
        var to = order.path("Destination").path("ToAddresses").path(0).asString("");
        if (!to.contains("@") || order.path("FromEmailAddress").asString("").isEmpty()) {
            return refused(400, "BadRequestException", "Missing required fields");
        }
        if (to.startsWith("rejected")) {
            return refused(400, "MessageRejected", "Email address is not verified.");
        }
        if (to.startsWith("throttled")) {
            return refused(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
        }
        var id = UUID.randomUUID().toString();
        deliver(order, to);
        taken.incrementAndGet();
        events.accept(published(order, to, id));
        return Reply.json(200, Fields.of("MessageId", id));
    }

    private void deliver(JsonNode order, String to) {
        try {
            var raw = Base64.getDecoder()
                    .decode(order.path("Content").path("Raw").path("Data").asString(""));
            var mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var parties = new Parties(order.path("FromEmailAddress").asString(""), to);
            if (!to.startsWith("bounce") && !to.startsWith("full")) {
                outbox.add(Kind.EMAIL, parties, MailReader.read(mime));
            }
        } catch (MessagingException | IOException | IllegalArgumentException e) {
            throw new BadRequest("no raw mail: " + e.getMessage());
        }
    }

    private String published(JsonNode order, String to, String id) {
        var now = clock.instant().toString();
        var event = Fields.of("eventType", kind(to));
        switch (kind(to)) {
            case "Bounce" ->
                event.and(
                        "bounce",
                        Fields.of("bounceType", to.startsWith("full") ? "Transient" : "Permanent")
                                .and("bounceSubType", to.startsWith("full") ? "MailboxFull" : "General")
                                .and("bouncedRecipients", List.of(Fields.of("emailAddress", to)))
                                .and("timestamp", now)
                                .and("feedbackId", "feedback-" + id));
            case "Complaint" ->
                event.and(
                        "complaint",
                        Fields.of("complainedRecipients", List.of(Fields.of("emailAddress", to)))
                                .and("timestamp", now)
                                .and("complaintFeedbackType", "abuse"));
            default -> event.and("delivery", Fields.of("timestamp", now).and("recipients", List.of(to)));
        }
        event.and(
                "mail",
                Fields.of("timestamp", now)
                        .and("messageId", id)
                        .and("destination", List.of(to))
                        .and("tags", tags(order)));
        return Json.text(Fields.of("Type", "Notification")
                .and("MessageId", UUID.randomUUID().toString())
                .and("TopicArn", "arn:aws:sns:eu-west-1:000000000000:powerpay-mail")
                .and("Message", Json.text(event))
                .and("Timestamp", now));
    }

    private static String kind(String to) {
        return to.startsWith("bounce") || to.startsWith("full")
                ? "Bounce"
                : to.startsWith("complaint") ? "Complaint" : "Delivery";
    }

    private static Map<String, List<String>> tags(JsonNode order) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        tags.put(
                "ses:configuration-set",
                List.of(order.path("ConfigurationSetName").asString("")));
        for (var tag : order.path("EmailTags")) {
            tags.put(tag.path("Name").asString(""), List.of(tag.path("Value").asString("")));
        }
        return tags;
    }

    private static Reply refused(int status, String type, String words) {
        var headers = Map.of("Content-Type", "application/json", "x-amzn-ErrorType", type);
        return new Reply.Whole(status, headers, Body.of(Json.text(Fields.of("message", words))));
    }
}
