package ng.powerpay.notify;

import java.time.Duration;
import ng.powerpay.job.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one message; what cannot go now is tried for about a day. */
public final class SendMessage implements Step<Messages.Message> {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessage.class);
    private static final int MOST_TRIES = 30;

    private final Messages messages;
    private final Letters letters;
    private final SmsSender sms;
    private final MailSender mail;

    public SendMessage(Messages messages, Letters letters, SmsSender sms, MailSender mail) {
        this.messages = messages;
        this.letters = letters;
        this.sms = sms;
        this.mail = mail;
    }

    @Override
    public void run(Messages.Message message) {
        if (message.asks() > MOST_TRIES) {
            LOG.error("message {} given up", message.id());
            messages.failed(message.id());
            return;
        }
        var known = message.known();
        var letter = (known == null ? letters : known).write(message.purchase(), message.kind(), message.channel());
        if (letter.isEmpty()) {
            messages.failed(message.id());
            return;
        }
        var sent = switch (letter.get()) {
            case Letter.Sms text -> sms.send(text);
            case Letter.Mail text -> mail.send(text);
        };
        switch (sent) {
            case Sent.Accepted(String providerId) -> messages.sent(message.id(), providerId);
            case Sent.Refused(String text) -> {
                LOG.warn("message {} refused: {}", message.id(), text);
                messages.failed(message.id());
            }
            case Sent.NotNow(String text) -> {
                LOG.info("message {} not now: {}", message.id(), text);
                messages.later(message.id(), wait(message.asks()));
            }
        }
    }

    /** 5 s, doubling up to an hour. */
    private static Duration wait(int asks) {
        return Duration.ofSeconds(Math.min(3600, 5L << Math.min(asks - 1, 10)));
    }
}
