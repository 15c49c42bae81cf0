package ng.powerpay.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ng.powerpay.auth.Secrets;
import org.springframework.http.ResponseCookie;

/**
 * The two cookies of an account: the session, and a mark by which a browser is known again. No page
 * of another site gets them sent along (SameSite), and where the browser says that a request is
 * from another site they count for nothing.
 */
final class AccountCookies {

    private static final String SESSION = "powerpay_account";
    private static final String DEVICE = "powerpay_device";
    private static final Duration SESSION_LASTS = Duration.ofDays(180);
    private static final Duration DEVICE_LASTS = Duration.ofDays(400);
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private AccountCookies() {}

    static Optional<String> session(HttpServletRequest request) {
        return secret(request, SESSION);
    }

    static Optional<String> device(HttpServletRequest request) {
        return secret(request, DEVICE);
    }

    private static Optional<String> secret(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        var site = request.getHeader("Sec-Fetch-Site");
        if (cookies == null || (site != null && FOREIGN.contains(site))) {
            return Optional.empty();
        }
        return named(Arrays.stream(cookies), name);
    }

    private static Optional<String> named(Stream<Cookie> cookies, String name) {
        return cookies.filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(Secrets::isOne)
                .findFirst();
    }

    static String session(HttpServletRequest request, String secret) {
        return cookie(request, SESSION, secret, SESSION_LASTS, "/v1");
    }

    static String endSession(HttpServletRequest request) {
        return cookie(request, SESSION, "", Duration.ZERO, "/v1");
    }

    static String device(HttpServletRequest request, String secret) {
        return cookie(request, DEVICE, secret, DEVICE_LASTS, "/v1/account");
    }

    private static String cookie(HttpServletRequest request, String name, String secret, Duration lasts, String path) {
        return ResponseCookie.from(name, secret)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Strict")
                .path(path)
                .maxAge(lasts)
                .build()
                .toString();
    }

    /**
     * Behind a load balancer TLS ends there. A forged header only keeps the forger's own cookie
     * safer.
     */
    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
    }
}
