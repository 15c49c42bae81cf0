package ng.powerpay.notify;

import java.net.URI;
import java.util.Collection;
import ng.powerpay.platform.Settings;

/**
 * How mail leaves.
 *
 * @param by {@link #SMTP}, or a way that the place to run at brings
 * @param smtp of no use unless that is the way
 */
public record NotifyConfig(String by, URI smtp, String mailFrom) {

    static final String SMTP = "smtp";

    public static NotifyConfig read(Settings settings) {
        var by = settings.text("MAIL_BY", SMTP, "who sends mail: smtp; on AWS ses too");
        return new NotifyConfig(
                by,
                settings.demanding(by.equals(SMTP))
                        .url("SMTP_URL", null, "smtp://user:password@host:587 or smtps://...:465; for MAIL_BY smtp"),
                settings.text("MAIL_FROM", "PowerPay <no-reply@powerpay.ng>", "sender of mail"));
    }

    /** Refuses a way that nobody has. */
    public void check(Settings settings, Collection<? extends Record> configs) {
        var brought = configs.stream()
                .anyMatch(one -> one instanceof Brings brings
                        && brings.channel() == Channel.EMAIL
                        && brings.way().equals(by));
        settings.demand(by.equals(SMTP) || brought, "POWERPAY_MAIL_BY names " + by + ", which is not here");
    }

    @Override
    public String toString() {
        return "NotifyConfig[" + by + " " + smtp.getHost() + "]";
    }
}
