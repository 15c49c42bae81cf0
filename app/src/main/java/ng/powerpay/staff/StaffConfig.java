package ng.powerpay.staff;

import java.net.URI;
import ng.powerpay.auth.AuthConfig;
import ng.powerpay.platform.Settings;

/**
 * The first member of staff, made at start so that somebody can sign in, and where staff find their
 * pages.
 *
 * @param home scheme and host of {@code /admin/}: invitations lead there, and passkeys of staff are
 *     good there
 */
public record StaffConfig(String firstEmail, String firstPassword, URI home, AuthConfig auth) {

    /** @param shop where customers find it: staff too, unless told otherwise */
    public static StaffConfig read(Settings settings, URI shop) {
        var email = settings.text("STAFF_EMAIL", "", "e-mail of the first staff member, or empty");
        var password = settings.text("STAFF_PASSWORD", "", "and the password, 12 characters or more");
        var given = settings.text("STAFF_URL", "", "where staff find /admin/; empty: at the shop's address");
        var home = given.isEmpty() ? shop : address(settings, given, shop);
        return new StaffConfig(email, password, home, AuthConfig.at(home));
    }

    private static URI address(Settings settings, String given, URI otherwise) {
        var isOne = given.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,253}/?");
        settings.demand(isOne, "POWERPAY_STAFF_URL must be the scheme and host of the staff's pages");
        return isOne ? URI.create(given) : otherwise;
    }

    boolean isGiven() {
        return !firstEmail.isEmpty() && firstPassword.length() >= 12;
    }

    @Override
    public String toString() {
        return "StaffConfig[" + firstEmail + " at " + home + "]";
    }
}
