package ng.powerpay.notify;

import java.net.URI;
import ng.powerpay.platform.Settings;

/** How messages leave. */
public record NotifyConfig(URI smtp, String mailFrom) {

    public static NotifyConfig read(Settings settings) {
        return new NotifyConfig(
                settings.url("SMTP_URL", null, "smtp://user:password@host:587 or smtps://...:465"),
                settings.text("MAIL_FROM", "PowerPay <no-reply@powerpay.ng>", "sender of mail"));
    }

    @Override
    public String toString() {
        return "NotifyConfig[" + smtp.getHost() + "]";
    }
}
