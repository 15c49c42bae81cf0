package ng.powerpay.push;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import ng.powerpay.notify.Failure;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.PushSender;
import ng.powerpay.notify.Sent;
import ng.powerpay.notify.Texts;
import ng.powerpay.platform.Json;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channel to browsers. A push is shown once the browser is there, within half a day; a browser
 * whose push service does not know it any more is forgotten.
 */
public final class WebPush implements PushSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebPush.class);
    private static final String NAME = "webpush";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration WAITS = Duration.ofHours(12);

    /** As the service worker reads it. */
    record Shown(String title, String body, String url, String tag) {}

    private final Subscriptions subscriptions;
    private final Vapid vapid;
    private final Sender sender;

    private WebPush(Subscriptions subscriptions, Vapid vapid, Sender sender) {
        this.subscriptions = subscriptions;
        this.vapid = vapid;
        this.sender = sender;
    }

    /**
     * Without a key, one that pushes nothing.
     *
     * @param sender that keeps no record: a browser's address is a secret of its own
     */
    public static PushSender of(PushConfig config, Subscriptions subscriptions, Sender sender, Clock clock) {
        return config.isOffered() ? new WebPush(subscriptions, new Vapid(config, clock), sender) : new Off();
    }

    private static final class Off implements PushSender {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Sent send(Letter.Push push) {
            return new Sent.Barred(Failure.UNSUBSCRIBED);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Accepted when one browser's service took it: the others were not to be had, and are not asked
     * again.
     */
    @Override
    public Sent send(Letter.Push push) {
        Sent best = new Sent.Barred(Failure.UNSUBSCRIBED);
        for (var one : subscriptions.of(push.to())) {
            var sent = send(push, one);
            best = best instanceof Sent.Accepted || sent instanceof Sent.Barred ? best : sent;
        }
        return best;
    }

    private Sent send(Letter.Push push, Subscriptions.Subscribed to) {
        var shown = Json.MAPPER.writeValueAsBytes(shown(push, to.language()));
        var endpoint = URI.create(to.place().endpoint());
        var call = new Call(
                NAME,
                "POST",
                endpoint,
                Map.of(
                        "Authorization", vapid.authorization(endpoint),
                        "Content-Encoding", "aes128gcm",
                        "TTL", Long.toString(WAITS.toSeconds()),
                        "Urgency", "high",
                        "Topic", push.tag()),
                new Call.Content(
                        "application/octet-stream",
                        Envelope.seal(shown, to.place().browser())),
                TIMEOUT);
        return switch (sender.send(call)) {
            case Http.Answered(int status, byte[] _) -> sent(status, to);
            case Http.NotSent(String why) -> new Sent.NotNow(why);
            case Http.NoAnswer(String why) -> new Sent.NotNow(why);
        };
    }

    private Sent sent(int status, Subscriptions.Subscribed to) {
        if (status / 100 == 2) {
            return new Sent.Accepted(null);
        }
        if (status == 404 || status == 410) {
            subscriptions.end(to.place().endpoint());
            return new Sent.Barred(Failure.UNSUBSCRIBED);
        }
        LOG.warn("a push service answers {}", status);
        return status == 429 || status >= 500
                ? new Sent.NotNow("push service answers " + status)
                : new Sent.Refused("push service answers " + status);
    }

    private static Shown shown(Letter.Push push, Language language) {
        var key = "push." + push.kind();
        return new Shown(
                Texts.say(language, key + ".title", push.values()),
                Texts.say(language, key + ".body", push.values()),
                push.page(),
                push.tag());
    }
}
