package ng.powerpay.partner;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Step;
import ng.powerpay.job.Work;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Notice;
import ng.powerpay.notify.Notices;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a partner's server one event, by the Standard Webhooks rules: signed with every secret that
 * is good now, tried ten times over three days. 410 ends it all; five days of failures do too, and
 * the partner is written to. Redirects are not followed.
 */
final class DeliverWebhook implements Step<Delivery> {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverWebhook.class);
    private static final List<Duration> RETRIES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final Duration PATIENCE = Duration.ofDays(5);
    private static final Duration WORTH = Duration.ofDays(3);
    private static final int GONE = 410;
    private static final int MOST_ANSWER = 4_096;

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Notices notices;
    private final Way way;
    private final Clock clock;

    /** How calls are made. */
    record Way(Sender sender, Duration timeout) {}

    /**
     * Tells what is due, once through: for a process that is woken now and then. Calls go side by
     * side, for one of them may take as long as all of them; what fails comes again after its
     * lease.
     */
    record Round(Deliveries deliveries, Work<Delivery> work) implements Runnable {

        private static final int AT_ONCE = 50;

        @Override
        public void run() {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                deliveries.claimNow(AT_ONCE).forEach(one -> threads.execute(() -> carryOn(one)));
            }
        }

        private void carryOn(DueWork.Due<Delivery> one) {
            try {
                work.carryOn(one);
            } catch (RuntimeException e) {
                LOG.error("webhook {} comes again: {}", one.id(), e.toString());
            }
        }
    }

    DeliverWebhook(Deliveries deliveries, Endpoints endpoints, Notices notices, Way way, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.notices = notices;
        this.way = way;
        this.clock = clock;
    }

    @Override
    public void run(Delivery delivery) {
        switch (way.sender().send(call(delivery))) {
            case Http.Answered(int status, byte[] body) -> answered(delivery, status, body);
            case Http.NotSent(String why) -> failed(delivery, why);
            case Http.NoAnswer(String why) -> failed(delivery, why);
        }
    }

    private Call call(Delivery delivery) {
        var event = delivery.event();
        var body = body(event);
        var at = clock.instant().getEpochSecond();
        var signatures = delivery.secrets().stream()
                .map(secret -> WebhookSecret.sign(secret, event.messageId(), at, body))
                .collect(Collectors.joining(" "));
        return new Call(
                "partner",
                "POST",
                URI.create(delivery.url()),
                Map.of(
                        "webhook-id",
                        event.messageId(),
                        "webhook-timestamp",
                        Long.toString(at),
                        "webhook-signature",
                        signatures,
                        "User-Agent",
                        "PowerPay-Webhooks/1"),
                new Call.Content("application/json", body.getBytes(StandardCharsets.UTF_8)),
                way.timeout());
    }

    /** The same bytes at every try: the data are JSON already. */
    static String body(Delivery.Event event) {
        return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}".formatted(event.type(), event.at(), event.data());
    }

    private void answered(Delivery delivery, int status, byte[] body) {
        var text = new String(body, 0, Math.min(body.length, MOST_ANSWER), StandardCharsets.UTF_8);
        var one = new Deliveries.Try(delivery.id(), delivery.endpoint(), status, text, null);
        if (status / 100 == 2) {
            deliveries.done(one);
        } else if (status == GONE) {
            deliveries.failed(one, null);
            off(delivery.endpoint(), "GONE");
        } else {
            failed(delivery, one);
        }
    }

    private void failed(Delivery delivery, String why) {
        failed(delivery, new Deliveries.Try(delivery.id(), delivery.endpoint(), null, null, why));
    }

    private void failed(Delivery delivery, Deliveries.Try one) {
        var again = delivery.tries() < RETRIES.size() ? RETRIES.get(delivery.tries()) : null;
        if (deliveries.failed(one, again).compareTo(PATIENCE) > 0) {
            off(delivery.endpoint(), "FAILING");
        }
    }

    private void off(long endpoint, String reason) {
        endpoints
                .off(endpoint, reason)
                .ifPresent(owner -> notices.tell(Notice.byMail(
                        "PARTNER_WEBHOOK_OFF",
                        owner.email(),
                        Language.EN,
                        Map.of("company", owner.partner(), "page", owner.url()),
                        WORTH)));
    }
}
