package ng.powerpay.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail as every mail system reads it: plain text, HTML and files. */
public final class MimeLetter {

    private MimeLetter() {}

    /** @throws MessagingException when an address is none */
    public static void write(Letter.Mail mail, String from, MimeMessage into) throws MessagingException {
        var parts = new MimeMessageHelper(into, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(mail.to());
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        for (var file : mail.attachments()) {
            parts.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
        }
    }
}
