package ng.powerpay.notify.africastalking;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Report;
import ng.powerpay.notify.Sent;
import ng.powerpay.notify.SmsSender;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Remote;
import org.jspecify.annotations.Nullable;

/** Sends SMS through Africa's Talking. */
final class AfricasTalkingSender implements SmsSender {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_REPORT = 4_000;
    /** Processed, sent, queued. */
    private static final Set<Long> TAKEN = Set.of(100L, 101L, 102L);
    /** The number itself: malformed, of no phone, on the blacklist. */
    private static final Set<Long> REFUSED = Set.of(403L, 404L, 406L);

    /**
     * Who we are there.
     *
     * @param reportKey blank when reports do not come here
     */
    record Account(String username, String apiKey, String sender, String reportKey) {

        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }

    private final Account account;
    private final Remote service;

    AfricasTalkingSender(Account account, Remote service) {
        this.account = account;
        this.service = service;
    }

    @Override
    public String name() {
        return "africastalking";
    }

    @Override
    public boolean proves() {
        return !account.reportKey().isEmpty();
    }

    @Override
    public Sent send(Letter.Sms sms) {
        var fields = Map.of(
                "username", account.username(),
                "to", sms.to(),
                "message", sms.text(),
                "from", account.sender());
        var answer = service.form("version1/messaging", Map.of("apiKey", account.apiKey()), fields);
        if (!answer.succeeded()) {
            return new Sent.NotNow(answer.why());
        }
        var receiver = answer.json().path("SMSMessageData").path("Recipients").path(0);
        var code = Answer.whole(receiver.path("statusCode"));
        if (code != null && TAKEN.contains(code)) {
            return new Sent.Accepted(id(receiver.path("messageId").asString("")));
        }
        var why = "africastalking answered code " + code;
        return code != null && REFUSED.contains(code) ? new Sent.Refused(why) : new Sent.NotNow(why);
    }

    @Override
    public Report read(String key, byte[] body) {
        if (!Report.isAuthentic(account.reportKey(), key)) {
            return new Report.Forged();
        }
        var fields = form(body);
        var id = id(fields.getOrDefault("id", ""));
        if (id == null) {
            return new Report.Unreadable();
        }
        return switch (fields.getOrDefault("status", "")) {
            case "Success" -> new Report.Arrived(id);
            case "Failed", "Rejected", "AbsentSubscriber", "Expired" -> new Report.Lost(id);
            case "" -> new Report.Unreadable();
            default -> new Report.Ignored();
        };
    }

    private static Map<String, String> form(byte[] body) {
        var fields = new HashMap<String, String>();
        if (body.length > LONGEST_REPORT) {
            return fields;
        }
        for (var part : new String(body, StandardCharsets.UTF_8).split("&")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(part.substring(0, equals), plain(part.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** {@code None} is what it gives to what it did not take. */
    private static @Nullable String id(String id) {
        return id.isEmpty() || id.equals("None") || id.length() > LONGEST_ID ? null : id;
    }
}
