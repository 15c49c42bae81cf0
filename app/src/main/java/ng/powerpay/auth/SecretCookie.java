package ng.powerpay.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that holds one of {@link Secrets} and that no script can read. No page of another site
 * gets it sent along (SameSite), and where the browser says that a request is from another site it
 * counts for nothing.
 */
public record SecretCookie(String name, Duration lasts, String path) {

    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    /** What the browser sent, if it has the form of a secret. */
    public Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        var site = request.getHeader("Sec-Fetch-Site");
        if (cookies == null || (site != null && FOREIGN.contains(site))) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(Secrets::isOne)
                .findFirst();
    }

    /** The header that sets it. */
    public String with(HttpServletRequest request, String secret) {
        return header(request, secret, lasts);
    }

    /** The header that ends it. */
    public String end(HttpServletRequest request) {
        return header(request, "", Duration.ZERO);
    }

    private String header(HttpServletRequest request, String secret, Duration age) {
        return ResponseCookie.from(name, secret)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Strict")
                .path(path)
                .maxAge(age)
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
