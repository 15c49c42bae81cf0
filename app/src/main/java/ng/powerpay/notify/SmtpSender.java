package ng.powerpay.notify;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mail over SMTP. */
final class SmtpSender implements MailSender {

    private static final String MOST_MILLIS = "10000";

    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private final String from;

    SmtpSender(NotifyConfig config) {
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

    private void signIn(@Nullable String userInfo) {
        if (userInfo == null || !userInfo.contains(":")) {
            return;
        }
        var colon = userInfo.indexOf(':');
        smtp.setUsername(userInfo.substring(0, colon));
        smtp.setPassword(userInfo.substring(colon + 1));
        smtp.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        smtp.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
    }

    @Override
    public String name() {
        return NotifyConfig.SMTP;
    }

    @Override
    public Sent send(Letter.Mail mail, long message) {
        try {
            var mime = smtp.createMimeMessage();
            MimeLetter.write(mail, from, mime);
            smtp.send(mime);
            return new Sent.Accepted(mime.getMessageID());
        } catch (MessagingException | MailParseException e) {
            return new Sent.Refused(e.getClass().getSimpleName());
        } catch (MailException e) {
            return new Sent.NotNow(e.getClass().getSimpleName());
        }
    }
}
