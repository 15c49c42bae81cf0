package ng.powerpay.aws.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.MailSender;
import ng.powerpay.notify.MimeLetter;
import ng.powerpay.notify.Sent;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/** Sends mail through SES, whole and as raw MIME: it has files. */
public final class SesSender implements MailSender {

    /** The tag by which SES's events name our message. */
    static final String TAG = "message";

    private static final int LONGEST_ID = 100;

    private final SesV2Client ses;
    private final String from;
    private final String configurationSet;

    public SesSender(SesV2Client ses, String from, String configurationSet) {
        this.ses = ses;
        this.from = from;
        this.configurationSet = configurationSet;
    }

    @Override
    public String name() {
        return SesConfig.WAY;
    }

    @Override
    public Sent send(Letter.Mail mail, long message) {
        try {
            var raw = SdkBytes.fromByteArray(mime(mail));
            var answer = ses.sendEmail(ask -> ask.fromEmailAddress(from)
                    .destination(to -> to.toAddresses(mail.to()))
                    .content(content -> content.raw(whole -> whole.data(raw)))
                    .configurationSetName(configurationSet)
                    .emailTags(tags(message)));
            return new Sent.Accepted(id(answer.messageId()));
        } catch (MessagingException | IOException | MessageRejectedException | BadRequestException e) {
            return new Sent.Refused(why(e));
        } catch (SdkException e) {
            return new Sent.NotNow(why(e));
        }
    }

    private byte[] mime(Letter.Mail mail) throws MessagingException, IOException {
        var mime = new MimeMessage(Session.getInstance(new Properties()));
        MimeLetter.write(mail, from, mime);
        var bytes = new ByteArrayOutputStream();
        mime.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static List<MessageTag> tags(long message) {
        return message == NO_MESSAGE
                ? List.of()
                : List.of(MessageTag.builder()
                        .name(TAG)
                        .value(Long.toString(message))
                        .build());
    }

    private static @Nullable String id(@Nullable String id) {
        return id == null || id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }

    /** SES's own words name the address. */
    private static String why(Exception e) {
        return "ses: " + e.getClass().getSimpleName();
    }
}
