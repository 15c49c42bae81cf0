package ng.powerpay.sandbox.outbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import ng.powerpay.sandbox.outbox.Message.Kind;
import ng.powerpay.sandbox.outbox.Message.Parties;

/** SMTP on loopback that takes everything for everyone and puts it into the outbox. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server;
    private final GreenMailUser everyone;
    private final Outbox outbox;

    private MailServer(GreenMail server, GreenMailUser everyone, Outbox outbox) {
        this.server = server;
        this.everyone = everyone;
        this.outbox = outbox;
    }

    /** Listens on the port, or on any free one when it is 0. */
    public static MailServer start(int port, Outbox outbox) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup);
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        var mail = new MailServer(server, server.setUser("outbox@sandbox", "none"), outbox);
        server.getUserManager().setMessageDeliveryHandler(mail::take);
        return mail;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser take(MovingMessage moving, MailAddress to) throws MessagingException, UserException {
        try {
            String from = moving.getReturnPath().getEmail();
            var content = MailReader.read(moving.getMessage());
            outbox.add(Kind.EMAIL, new Parties(from, to.getEmail()), content);
            server.purgeEmailFromAllMailboxes(); // our outbox has it; the mailbox would only grow
            return everyone;
        } catch (IOException | FolderException e) {
            throw new UserException("the outbox could not take the mail", e);
        }
    }
}
