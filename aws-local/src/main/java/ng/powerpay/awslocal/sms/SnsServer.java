package ng.powerpay.awslocal.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import ng.powerpay.awslocal.SignedRequest;
import ng.powerpay.sandbox.outbox.Message.Content;
import ng.powerpay.sandbox.outbox.Message.Kind;
import ng.powerpay.sandbox.outbox.Message.Parties;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.WebServer;

/**
 * {@code Publish} to a {@code PhoneNumber} by the query protocol. Numbers fail on purpose: {@link
 * #THROTTLED}, {@link #LOST}.
 */
public final class SnsServer implements AutoCloseable {

    /** Too many requests, whenever it is tried. */
    public static final String THROTTLED = "+2348000002429";

    /** Taken, and then logged as not delivered. */
    public static final String LOST = "+2348000002410";

    private static final BigDecimal PRICE = new BigDecimal("0.00645");
    private static final int MOST_ATTRIBUTES = 10;

    private final WebServer web;
    private final Outbox outbox;
    private final Consumer<String> events;
    private final Clock clock;
    private final AtomicLong taken = new AtomicLong();

    private SnsServer(WebServer web, Outbox outbox, Consumer<String> events, Clock clock) {
        this.web = web;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Listens on the port, or on any free one when it is 0.
     *
     * @param events takes what became of each text
     */
    public static SnsServer start(int port, Outbox outbox, Consumer<String> events, Clock clock) {
        var server = new SnsServer(WebServer.open(port), outbox, events, clock);
        server.web.serve(new Routes().post("/", server::answer));
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + web.port();
    }

    /** Texts that it took. */
    public long taken() {
        return taken.get();
    }

    @Override
    public void close() {
        web.close();
    }

    private Reply answer(Request request) {
        if (!SignedRequest.by(request, "sns")) {
            return refused(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        }
        if (!request.form("Action").equals("Publish")) {
            return refused(400, "InvalidAction", "The action is not valid for this endpoint.");
        }
        var to = request.form("PhoneNumber");
        var attributes = attributes(request);
        if (!to.matches("\\+[0-9]{7,15}") || request.form("Message").isEmpty()) {
            return refused(400, "InvalidParameter", "Invalid parameter: PhoneNumber or Message");
        }
        if (!"Transactional".equals(attributes.get("AWS.SNS.SMS.SMSType"))) {
            return refused(400, "InvalidParameter", "Invalid parameter: only transactional texts are sent here");
        }
        return to.equals(THROTTLED)
                ? refused(400, "Throttled", "Rate exceeded")
                : publish(to, request.form("Message"), attributes);
    }

    private Reply publish(String to, String message, Map<String, String> attributes) {
        var id = UUID.randomUUID().toString();
        var lost = to.equals(LOST);
        taken.incrementAndGet();
        if (!lost) {
            var from = attributes.getOrDefault("AWS.SNS.SMS.SenderID", "");
            outbox.add(Kind.SMS, new Parties(from, to), Content.sms(message));
        }
        events.accept(logged(id, to, lost));
        return xml(200, """
                <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult>\
                <MessageId>%s</MessageId></PublishResult><ResponseMetadata><RequestId>%s</RequestId>\
                </ResponseMetadata></PublishResponse>""".formatted(id, UUID.randomUUID()));
    }

    private String logged(String id, String to, boolean lost) {
        var line = Json.text(Fields.of(
                        "notification", Fields.of("messageId", id).and("timestamp", clock.instant()))
                .and(
                        "delivery",
                        Fields.of("destination", to)
                                .and("priceInUSD", PRICE)
                                .and("smsType", "Transactional")
                                .and("providerResponse", lost ? "Unknown error" : "Message has been accepted by phone"))
                .and("status", lost ? "FAILURE" : "SUCCESS"));
        var log = Fields.of("messageType", "DATA_MESSAGE")
                .and("logGroup", "sns/eu-west-1/000000000000/DirectPublishToPhoneNumber")
                .and("logEvents", List.of(Fields.of("id", id).and("message", line)));
        return Json.text(Fields.of("awslogs", Fields.of("data", packed(Json.bytes(log)))));
    }

    private static String packed(byte[] log) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static Map<String, String> attributes(Request request) {
        Map<String, String> all = new HashMap<>();
        for (var i = 1; i <= MOST_ATTRIBUTES; i++) {
            var entry = "MessageAttributes.entry." + i;
            all.put(request.form(entry + ".Name"), request.form(entry + ".Value.StringValue"));
        }
        return all;
    }

    private static Reply refused(int status, String code, String words) {
        return xml(status, """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>\
                <Code>%s</Code><Message>%s</Message></Error><RequestId>%s</RequestId>\
                </ErrorResponse>""".formatted(code, words, UUID.randomUUID()));
    }

    private static Reply xml(int status, String text) {
        return Reply.of(status, "text/xml", Body.of(text));
    }
}
