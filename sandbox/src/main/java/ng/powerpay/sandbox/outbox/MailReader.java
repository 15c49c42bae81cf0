package ng.powerpay.sandbox.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ng.powerpay.sandbox.outbox.Message.Attachment;
import ng.powerpay.sandbox.outbox.Message.Content;

/** Takes a mail apart: first plain text, first HTML, and everything with a file name. */
public final class MailReader {

    private static final int LARGEST_ATTACHMENT = 1 << 20;
    private static final int DEEPEST = 8;

    private final List<Attachment> attachments = new ArrayList<>();
    private String text = "";
    private String html = "";

    private MailReader() {}

    public static Content read(MimeMessage mail) throws MessagingException, IOException {
        var reader = new MailReader();
        reader.take(mail, 0);
        String subject = Objects.requireNonNullElse(mail.getSubject(), "");
        return new Content(subject, reader.text, reader.html, reader.attachments);
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                take(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.getFileName() != null) {
            attachments.add(attachment(part));
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html = part.getContent().toString();
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text = part.getContent().toString();
        }
    }

    private static Attachment attachment(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            byte[] bytes = content.readNBytes(LARGEST_ATTACHMENT);
            String type = part.getContentType().split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
            return new Attachment(part.getFileName(), type, Base64.getEncoder().encodeToString(bytes));
        }
    }
}
