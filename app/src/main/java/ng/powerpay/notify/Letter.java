package ng.powerpay.notify;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

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

        /** One whose page is the text as a paragraph, escaped. */
        public static Mail plain(String to, String subject, Language language, String text) {
            var page = "<!doctype html><html lang=\"" + language.code() + "\"><meta charset=\"utf-8\"><body><p>"
                    + HtmlUtils.htmlEscape(text, "UTF-8") + "</p></body></html>";
            return new Mail(to, subject, text, page, List.of());
        }
    }

    /**
     * What browsers show.
     *
     * @param to a purchase's reference, for all that asked to hear of it; or the number of one subscription
     * @param kind its words, by each subscription's language: {@code push.KIND.title} and {@code push.KIND.body}
     * @param page where it leads, from the root
     * @param tag a later one of the same takes its place
     */
    record Push(String to, String kind, Map<String, String> values, String page, String tag) implements Letter {

        public Push {
            values = Map.copyOf(values);
        }
    }

    /** A file in a mail. */
    record Attachment(String name, String mediaType, byte[] content) {}
}
