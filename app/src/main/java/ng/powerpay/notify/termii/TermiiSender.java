package ng.powerpay.notify.termii;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Report;
import ng.powerpay.notify.Sent;
import ng.powerpay.notify.SmsSender;
import ng.powerpay.platform.Json;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Remote;
import org.jspecify.annotations.Nullable;

/** Sends SMS through Termii. */
final class TermiiSender implements SmsSender {

    private static final int LONGEST_ID = 100;
    private static final Set<String> ARRIVED = Set.of("delivered", "received");
    private static final Set<String> LOST =
            Set.of("message failed", "failed", "rejected", "expired", "undelivered", "dnd active on phone number");

    /**
     * Who we are there.
     *
     * @param reportKey blank when reports do not come here
     */
    record Account(String apiKey, String sender, String channel, String reportKey) {

        @Override
        public String toString() {
            return "Account[" + sender + "]";
        }
    }

    private final Account account;
    private final Remote termii;

    TermiiSender(Account account, Remote termii) {
        this.account = account;
        this.termii = termii;
    }

    @Override
    public String name() {
        return "termii";
    }

    @Override
    public boolean proves() {
        return !account.reportKey().isEmpty();
    }

    @Override
    public Sent send(Letter.Sms sms) {
        var body = Map.of(
                "api_key", account.apiKey(),
                "to", sms.to().substring(1),
                "from", account.sender(),
                "sms", sms.text(),
                "type", "plain",
                "channel", account.channel());
        var answer = termii.post("api/sms/send", Map.of(), body);
        if (answer.succeeded()) {
            return new Sent.Accepted(id(answer.text("message_id")));
        }
        return answer.status() == 400 || answer.status() == 422
                ? new Sent.Refused(answer.why())
                : new Sent.NotNow(answer.why());
    }

    @Override
    public Report read(String key, byte[] body) {
        if (!Report.isAuthentic(account.reportKey(), key)) {
            return new Report.Forged();
        }
        var report = Json.object(body);
        if (report == null) {
            return new Report.Unreadable();
        }
        var fields = Answer.fields(report);
        var id = id(fields.text("message_id", "id"));
        var status = fields.text("status");
        if (id == null || status == null) {
            return new Report.Unreadable();
        }
        var plain = status.toLowerCase(Locale.ROOT);
        return ARRIVED.contains(plain)
                ? new Report.Arrived(id)
                : LOST.contains(plain) ? new Report.Lost(id) : new Report.Ignored();
    }

    private static @Nullable String id(@Nullable String id) {
        return id == null || id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }
}
