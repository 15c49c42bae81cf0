package ng.powerpay.notify;

/** Brings mail on its way. Never throws for what the network does. */
public interface MailSender {

    /** Of a mail that is no row of ours. */
    long NO_MESSAGE = 0;

    /** Stored with every message. */
    String name();

    /** @param message its number, by which the provider's events name it, or {@link #NO_MESSAGE} */
    Sent send(Letter.Mail mail, long message);
}
