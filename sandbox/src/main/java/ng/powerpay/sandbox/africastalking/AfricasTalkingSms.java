package ng.powerpay.sandbox.africastalking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.outbox.Message.Content;
import ng.powerpay.sandbox.outbox.Message.Kind;
import ng.powerpay.sandbox.outbox.Message.Parties;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.outbox.SmsReports;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Keys;

/**
 * {@code /africastalking/version1/messaging}, one receiver at a time, and the reports of what
 * became of texts. Numbers fail on purpose: {@link #BROKE}, {@link #BLACKLISTED}, {@link #SILENT},
 * {@link #LOST}.
 */
public final class AfricasTalkingSms {

    /** A message to this number finds our balance too small. */
    public static final String BROKE = "+2348000001405";

    /** This number wants no messages. */
    public static final String BLACKLISTED = "+2348000001406";

    /** A message to this number is taken and never seen again; Termii does the same with it. */
    public static final String SILENT = "+2348000001204";

    /** A message to this number is taken and then reported as failed. */
    public static final String LOST = "+2348000001410";

    private static final int LONGEST = 1_600;
    private static final Pattern PHONE = Pattern.compile("\\+234\\d{10}");

    /** How a receiver fared, by the service's own codes. */
    private enum Status {
        SENT(101, "Success"),
        INVALID_PHONE_NUMBER(403, "InvalidPhoneNumber"),
        INSUFFICIENT_BALANCE(405, "InsufficientBalance"),
        USER_IN_BLACKLIST(406, "UserInBlacklist");

        final int code;
        final String word;

        Status(int code, String word) {
            this.code = code;
            this.word = word;
        }
    }

    private final String apiKey;
    private final Outbox outbox;
    private final SmsReports reports;

    public AfricasTalkingSms(String apiKey, Outbox outbox, SmsReports reports) {
        this.apiKey = apiKey;
        this.outbox = outbox;
        this.reports = reports;
    }

    /** Adds the service's address. */
    public void join(Routes routes) {
        routes.post("/africastalking/version1/messaging", this::send);
    }

    private Reply send(Request request) {
        if (!Keys.same(request.header("apiKey"), apiKey)) {
            return text(401, "The supplied authentication is invalid");
        }
        String message = request.form("message");
        if (request.form("username").isEmpty() || message.isEmpty() || message.length() > LONGEST) {
            return text(400, "Request is missing required form field 'username' or 'message'");
        }
        return answer(request.form("to"), request.form("from"), message);
    }

    private Reply answer(String to, String from, String message) {
        Status status = status(to);
        String id = status == Status.SENT ? "ATXid_" + reports.next() : "None";
        if (status == Status.SENT) {
            deliver(id, new Parties(from, to), message);
        }
        var receiver = Fields.of("statusCode", status.code)
                .and("number", to)
                .and("status", status.word)
                .and("cost", status == Status.SENT ? "NGN 2.2000" : "0")
                .and("messageId", id);
        String total = "Sent to " + (status == Status.SENT ? 1 : 0) + "/1 Total Cost: NGN 2.2000";
        return Reply.json(
                201, Fields.of("SMSMessageData", Fields.of("Message", total).and("Recipients", List.of(receiver))));
    }

    private void deliver(String id, Parties parties, String message) {
        boolean lost = parties.to().equals(LOST);
        if (parties.to().equals(SILENT)) {
            return;
        }
        if (!lost) {
            outbox.add(Kind.SMS, parties, Content.sms(message));
        }
        String report = "id=" + id
                + "&status=" + (lost ? "Failed&failureReason=DeliveryFailure" : "Success")
                + "&phoneNumber=" + URLEncoder.encode(parties.to(), StandardCharsets.UTF_8)
                + "&networkCode=62130&retryCount=0";
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
        reports.send(new Event(reports.address(), report, headers));
    }

    private static Status status(String to) {
        return switch (to) {
            case BROKE -> Status.INSUFFICIENT_BALANCE;
            case BLACKLISTED -> Status.USER_IN_BLACKLIST;
            default -> PHONE.matcher(to).matches() ? Status.SENT : Status.INVALID_PHONE_NUMBER;
        };
    }

    private static Reply text(int status, String words) {
        return Reply.of(status, "text/plain", Body.of(words));
    }
}
