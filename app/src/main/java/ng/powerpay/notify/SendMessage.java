package ng.powerpay.notify;

import java.time.Duration;
import java.util.Set;
import ng.powerpay.job.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one message; what cannot go now is tried for about a day. A token that its carrier did not
 * report as delivered in time goes once more, by another carrier.
 */
public final class SendMessage implements Step<Messages.Message> {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessage.class);
    private static final int MOST_TRIES = 30;
    private static final Set<String> WORTH_TWO = Set.of("TOKEN", "CODE");

    /** Who sends; how long a carrier's report may take. */
    record Ways(Carriers sms, MailSender mail, PushSender push, Duration proofWithin) {}

    /** What became of it, and by whom; whether they will report. */
    private record Tried(String by, boolean proves, Sent sent) {}

    private final Messages messages;
    private final Proofs proofs;
    private final Letters letters;
    private final Letters notices;
    private final Ways ways;

    /**
     * @param letters about purchases
     * @param notices letters about notices
     */
    SendMessage(Messages messages, Proofs proofs, Letters letters, Letters notices, Ways ways) {
        this.messages = messages;
        this.proofs = proofs;
        this.letters = letters;
        this.notices = notices;
        this.ways = ways;
    }

    @Override
    public void run(Messages.Message message) {
        var course = message.course();
        if (course.unproved() && !proofs.overdue(message.id(), another(message))) {
            return;
        }
        if (course.asks() > MOST_TRIES) {
            LOG.error("message {} given up", message.id());
            messages.failed(message.id(), Failure.GIVEN_UP);
            return;
        }
        var known = message.known();
        var about = message.about();
        var isNotice = about instanceof Messages.About.OfNotice;
        var writer = known != null ? known : isNotice ? notices : letters;
        var letter = writer.write(about.id(), message.kind(), message.channel());
        if (letter.isEmpty()) {
            var isMail = message.channel() == Channel.EMAIL;
            messages.failed(message.id(), isMail && !isNotice ? Failure.NOBODY : Failure.LATE);
            return;
        }
        note(message.id(), course.asks(), send(letter.get(), message.id(), course.by()));
    }

    /** Without these the customer stands still; nothing else is worth a second SMS. */
    private boolean another(Messages.Message message) {
        var by = message.course().by();
        var other =
                WORTH_TWO.contains(message.kind()) && by != null && ways.sms().hasOther(by);
        if (other) {
            LOG.info("message {} was not reported as delivered by {}", message.id(), by);
        }
        return other;
    }

    private Tried send(Letter letter, long message, @Nullable String not) {
        return switch (letter) {
            case Letter.Sms text -> {
                var carried = ways.sms().send(text, not);
                yield new Tried(carried.by().name(), carried.by().proves(), carried.sent());
            }
            case Letter.Push push ->
                new Tried(ways.push().name(), false, ways.push().send(push));
            case Letter.Mail text ->
                new Tried(ways.mail().name(), false, ways.mail().send(text, message));
        };
    }

    private void note(long id, int asks, Tried tried) {
        switch (tried.sent()) {
            case Sent.Accepted(String providerId) ->
                messages.sent(
                        new Messages.Gone(id, tried.by(), providerId, tried.proves() ? ways.proofWithin() : null));
            case Sent.Refused(String text) -> {
                LOG.warn("message {} refused: {}", id, text);
                messages.failed(id, Failure.REFUSED);
            }
            case Sent.Barred(Failure why) -> {
                LOG.info("message {} not sent: {}", id, why);
                messages.failed(id, why);
            }
            case Sent.NotNow(String text) -> {
                LOG.info("message {} not now: {}", id, text);
                messages.later(id, wait(asks));
            }
        }
    }

    /** 5 s, doubling up to an hour. */
    private static Duration wait(int asks) {
        return Duration.ofSeconds(Math.min(3600, 5L << Math.min(asks - 1, 10)));
    }
}
