package ng.powerpay.notify;

import java.util.List;

/** A message with its text, ready to go. */
public sealed interface Letter {

    /**
     * @param to E.164;
     *
     * @param text GSM-7 characters only
     */
    record Sms(String to, String text) implements Letter {}

    /** @param attachments sent along, in order */
    record Mail(String to, String subject, String text, String html, List<Attachment> attachments) implements Letter {

        public Mail {
            attachments = List.copyOf(attachments);
        }
    }

    /** A file in a mail. */
    record Attachment(String name, String mediaType, byte[] content) {}
}
