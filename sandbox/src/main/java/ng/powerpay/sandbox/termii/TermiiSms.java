package ng.powerpay.sandbox.termii;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.outbox.Message.Content;
import ng.powerpay.sandbox.outbox.Message.Kind;
import ng.powerpay.sandbox.outbox.Message.Parties;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.outbox.SmsReports;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import tools.jackson.databind.JsonNode;

/**
 * {@code /termii/api/sms/send}, and the reports of what became of texts. Numbers fail on purpose:
 * {@link #BROKEN}, {@link #BROKE}, {@link #SILENT}, {@link #LOST}.
 */
public final class TermiiSms {

    /** A message to this number is answered with HTTP 500. */
    public static final String BROKEN = "2348000000500";

    /** A message to this number finds our balance too small. */
    public static final String BROKE = "2348000000402";

    /** A message to this number is taken and never seen again. */
    public static final String SILENT = "2348000000204";

    /** The same, and Africa's Talking does so too. */
    public static final String SILENT_EVERYWHERE = "2348000001204";

    /** A message to this number is taken and then reported as failed. */
    public static final String LOST = "2348000000410";

    private static final Pattern PHONE = Pattern.compile("234\\d{10}");
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9 ]{3,11}");
    private static final Pattern CHANNEL = Pattern.compile("generic|dnd|whatsapp");
    private static final long FIRST = 9_122_821_270_554_876_000L;
    private static final int MOST_RECEIVERS = 100;
    private static final int LONGEST = 1_600;

    private final String apiKey;
    private final Outbox outbox;
    private final SmsReports reports;

    public TermiiSms(String apiKey, Outbox outbox, SmsReports reports) {
        this.apiKey = apiKey;
        this.outbox = outbox;
        this.reports = reports;
    }

    /** Adds the service's address. */
    public void join(Routes routes) {
        routes.post("/termii/api/sms/send", this::send);
    }

    private Reply send(Request request) {
        JsonNode body = request.json();
        byte[] given = Json.text(body, "api_key").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, apiKey.getBytes(StandardCharsets.UTF_8))) {
            return refused(401, "Invalid Api Key");
        }
        List<String> receivers = receivers(body.path("to"));
        String wrong = wrong(body, receivers);
        if (!wrong.isEmpty()) {
            return refused(400, wrong);
        }
        if (receivers.contains(BROKEN)) {
            return refused(500, "Internal Server Error");
        }
        return receivers.contains(BROKE) ? refused(402, "Insufficient balance") : deliver(body, receivers);
    }

    private Reply deliver(JsonNode body, List<String> receivers) {
        long serial = 0;
        for (String to : receivers) {
            serial = reports.next();
            String id = Long.toString(FIRST + serial);
            boolean silent = to.equals(SILENT) || to.equals(SILENT_EVERYWHERE);
            if (!silent && !to.equals(LOST)) {
                var parties = new Parties(Json.text(body, "from"), to);
                outbox.add(Kind.SMS, parties, Content.sms(Json.text(body, "sms")));
            }
            if (!silent) {
                reports.send(Event.json(reports.address(), report(id, to)));
            }
        }
        return Reply.json(
                200,
                Fields.of("code", "ok")
                        .and("message_id", Long.toString(FIRST + serial))
                        .and("message", "Successfully Sent")
                        .and("balance", 1_000_000)
                        .and("user", "PowerPay Sandbox"));
    }

    private static Fields report(String id, String to) {
        return Fields.of("type", "outbound")
                .and("message_id", id)
                .and("receiver", to)
                .and("status", to.equals(LOST) ? "Message Failed" : "DELIVERED")
                .and("channel", "dnd");
    }

    private static String wrong(JsonNode body, List<String> receivers) {
        boolean numbers = receivers.stream().allMatch(it -> PHONE.matcher(it).matches());
        int length = Json.text(body, "sms").length();
        if (receivers.isEmpty() || receivers.size() > MOST_RECEIVERS || !numbers) {
            return "to: numbers like 2348012345678, at most 100";
        }
        if (!SENDER.matcher(Json.text(body, "from")).matches()) {
            return "from: 3 to 11 letters or digits";
        }
        if (length == 0 || length > LONGEST) {
            return "sms: 1 to 1600 characters";
        }
        boolean known = CHANNEL.matcher(Json.text(body, "channel")).matches()
                && Json.text(body, "type").equals("plain");
        return known ? "" : "type is plain; channel is generic, dnd or whatsapp";
    }

    private static List<String> receivers(JsonNode to) {
        List<String> numbers = new ArrayList<>();
        if (to.isString()) {
            numbers.add(to.asString());
        } else {
            to.forEach(it -> numbers.add(it.asString("")));
        }
        return numbers;
    }

    private static Reply refused(int status, String message) {
        return Reply.json(
                status, Fields.of("code", status).and("message", message).and("status", "error"));
    }
}
