package ng.powerpay.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import ng.powerpay.auth.SecretCookie;

/** The two cookies of an account: the session, and a mark by which a browser is known again. */
final class AccountCookies {

    private static final SecretCookie SESSION = new SecretCookie("powerpay_account", Duration.ofDays(180), "/v1");
    private static final SecretCookie DEVICE = new SecretCookie("powerpay_device", Duration.ofDays(400), "/v1/account");

    private AccountCookies() {}

    static Optional<String> session(HttpServletRequest request) {
        return SESSION.read(request);
    }

    static Optional<String> device(HttpServletRequest request) {
        return DEVICE.read(request);
    }

    static String session(HttpServletRequest request, String secret) {
        return SESSION.with(request, secret);
    }

    static String endSession(HttpServletRequest request) {
        return SESSION.end(request);
    }

    static String device(HttpServletRequest request, String secret) {
        return DEVICE.with(request, secret);
    }
}
