package ng.powerpay.account;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.auth.Device;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Notice;
import ng.powerpay.notify.Notices;
import org.jspecify.annotations.Nullable;

/**
 * Tells an account's owner that it was opened where it never was, if possible not there where it
 * was, and the phone or e-mail it no longer goes by.
 */
final class SignInAlerts {

    private static final Duration WORTH = Duration.ofHours(24);
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Africa/Lagos"));

    private final Notices notices;
    private final URI page;
    private final URI help;
    private final Clock clock;

    SignInAlerts(Notices notices, URI shop, Clock clock) {
        this.notices = notices;
        this.page = shop.resolve("/me/security");
        this.help = shop.resolve("/complaint");
        this.clock = clock;
    }

    /**
     * Tells a phone or e-mail that another one took its place, for whoever did that may be a thief.
     */
    void replaced(Accounts.Account before, Contact by) {
        var sms = by.channel() == Channel.SMS;
        var old = sms ? before.phone() : before.email();
        if (old != null) {
            var values = Map.of("at", AT.format(clock.instant()), "page", help.toString());
            notices.tell(new Notice(
                    "CONTACT_CHANGED", sms ? old : null, sms ? null : old, before.language(), values, WORTH));
        }
    }

    /**
     * @param by what the account was opened by; the other one is told, for it may be in other hands
     */
    void tell(Accounts.Account account, Device device, @Nullable Channel by) {
        var values = Map.of("device", device.name(), "at", AT.format(clock.instant()), "page", page.toString());
        var email = account.email();
        var phone = account.phone();
        var mail = email != null && (by != Channel.EMAIL || phone == null);
        notices.tell(new Notice(
                "SIGN_IN_ALERT", mail ? null : phone, mail ? email : null, account.language(), values, WORTH));
    }
}
