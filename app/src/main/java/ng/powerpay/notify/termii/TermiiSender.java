package ng.powerpay.notify.termii;

import java.time.Duration;
import java.util.Map;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Sent;
import ng.powerpay.notify.SmsSender;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;
import ng.powerpay.remote.Sender;
import org.jspecify.annotations.Nullable;

/** Sends SMS through Termii. */
public final class TermiiSender implements SmsSender {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final TermiiConfig config;
    private final Remote termii;

    public TermiiSender(TermiiConfig config, Sender sender) {
        this.config = config;
        this.termii = new Remote(new Endpoint("termii", config.url(), TIMEOUT), sender);
    }

    @Override
    public Sent send(Letter.Sms sms) {
        var body = Map.of(
                "api_key", config.apiKey(),
                "to", sms.to().substring(1),
                "from", config.sender(),
                "sms", sms.text(),
                "type", "plain",
                "channel", config.channel());
        var answer = termii.post("api/sms/send", Map.of(), body);
        if (answer.succeeded()) {
            return new Sent.Accepted(id(answer));
        }
        return answer.status() == 400 || answer.status() == 422
                ? new Sent.Refused(answer.why())
                : new Sent.NotNow(answer.why());
    }

    private static @Nullable String id(Answer answer) {
        var id = answer.text("message_id");
        return id.isEmpty() || id.length() > 100 ? null : id;
    }
}
