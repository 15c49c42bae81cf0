package ng.powerpay.notify.termii;

import java.time.Duration;
import java.util.Map;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Sent;
import ng.powerpay.notify.SmsSender;
import ng.powerpay.platform.Http;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;

/** Sends SMS through Termii. */
public final class TermiiSender implements SmsSender {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final TermiiConfig config;
    private final Http http;

    public TermiiSender(TermiiConfig config, Http http) {
        this.config = config;
        this.http = http;
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
        var address = config.url().resolve("api/sms/send");
        return switch (http.post(address, Map.of(), Json.MAPPER.writeValueAsBytes(body), TIMEOUT)) {
            case Http.Answered(int status, byte[] answer) when status / 100 == 2 -> new Sent.Accepted(id(answer));
            case Http.Answered(int status, byte[] _)
            when status == 400 || status == 422 -> new Sent.Refused("Termii answered " + status);
            case Http.Answered(int status, byte[] _) -> new Sent.NotNow("Termii answered " + status);
            case Http.NotSent(String why) -> new Sent.NotNow(why);
            case Http.NoAnswer(String why) -> new Sent.NotNow(why);
        };
    }

    private static @Nullable String id(byte[] body) {
        var answer = Json.object(body);
        var id = answer == null ? "" : answer.path("message_id").asString("");
        return id.isEmpty() || id.length() > 100 ? null : id;
    }
}
