package ng.powerpay.sandbox.outbox;

import java.time.Instant;
import java.util.List;

/**
 * A message as it went out.
 *
 * @param id 1, 2, 3 … in the order they came
 */
public record Message(long id, Instant at, Kind kind, Parties parties, Content content) {

    /** By which way. */
    public enum Kind {
        SMS,
        EMAIL
    }

    /** Who to whom. */
    public record Parties(String from, String to) {}

    /**
     * What it says; what it does not have is blank.
     *
     * @param attachments in their order
     */
    public record Content(String subject, String text, String html, List<Attachment> attachments) {

        /** A text message. */
        public static Content sms(String text) {
            return new Content("", text, "", List.of());
        }
    }

    /** A file that came along, in Base64. */
    public record Attachment(String name, String type, String base64) {}
}
