package ng.powerpay.notify;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mail over SMTP, which SES speaks too. */
public final class MailSender {

    private static final String MOST_MILLIS = "10000";

    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private final String from;

    public MailSender(NotifyConfig config) {
        from = config.mailFrom();
        URI server = config.smtp();
        smtp.setHost(server.getHost());
        smtp.setPort(server.getPort() < 0 ? 587 : server.getPort());
        smtp.setProtocol(server.getScheme());
        smtp.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = smtp.getJavaMailProperties();
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + server.getScheme() + "." + limit, MOST_MILLIS);
        }
        signIn(server.getUserInfo());
    }

    private void signIn(@org.jspecify.annotations.Nullable String userInfo) {
        if (userInfo == null || !userInfo.contains(":")) {
            return;
        }
        var colon = userInfo.indexOf(':');
        smtp.setUsername(userInfo.substring(0, colon));
        smtp.setPassword(userInfo.substring(colon + 1));
        smtp.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        smtp.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
    }

    public Sent send(Letter.Mail mail) {
        try {
            var message = smtp.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(mail.to());
            parts.setSubject(mail.subject());
            parts.setText(mail.text(), mail.html());
            for (var file : mail.attachments()) {
                parts.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
            }
            smtp.send(message);
            return new Sent.Accepted(message.getMessageID());
        } catch (MessagingException | MailParseException e) {
            return new Sent.Refused(e.getClass().getSimpleName());
        } catch (MailException e) {
            return new Sent.NotNow(e.getClass().getSimpleName());
        }
    }
}
