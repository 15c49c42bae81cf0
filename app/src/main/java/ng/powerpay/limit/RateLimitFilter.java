package ng.powerpay.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often one address may call the API. Routes that cost a provider's call or let a
 * stranger guess have a limit of their own; webhooks of gateways and carriers are not held back,
 * nor is what phones dial, for a signature or a key guards them. VTpass's are not signed. Partners
 * are counted by their key.
 */
final class RateLimitFilter extends OncePerRequestFilter {

    /** The limits that a partner's own takes the place of. */
    private static final Set<String> BY_KEY = Set.of("api", "meter");

    private final RateLimits limits;
    private final ProblemWriter problems;
    private final LimitsConfig config;

    RateLimitFilter(RateLimits limits, ProblemWriter problems, LimitsConfig config) {
        this.limits = limits;
        this.problems = problems;
        this.config = config;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded and without parameters, as routes are matched: /%761/ is /v1/ too.
        var path = request.getServletPath();
        var signed = path.startsWith("/v1/webhooks/") || path.startsWith("/v1/ussd/");
        return !path.startsWith("/v1/") || signed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller(request);
        request.setAttribute(RateLimits.CALLER, caller);
        var limit = limitOf(request);
        // Whoever knows keys holds the rest back, found or not; no key makes guessing passwords
        // quicker.
        var counted =
                !BY_KEY.contains(limit.name()) || RateLimits.keyOf(request).isEmpty();
        var wait = counted ? limits.take(limit, caller) : 0;
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(
                response,
                Problem.later(
                        ErrorCode.TOO_MANY_REQUESTS,
                        Duration.ofNanos(wait).plusSeconds(1),
                        "Too many requests came from your address. Wait a little."));
    }

    private RateLimits.Limit limitOf(HttpServletRequest request) {
        return switch (request.getMethod() + " " + request.getServletPath()) {
            case "GET /v1/meter" -> new RateLimits.Limit("meter", config.meterLookUps());
            case "POST /v1/push-subscriptions" -> new RateLimits.Limit("push", config.pushes());
            case "POST /v1/complaints" -> new RateLimits.Limit("complaints", config.complaints(), Duration.ofHours(1));
            case "POST /v1/staff/sessions", "POST /v1/staff/invitations/acceptances" ->
                new RateLimits.Limit("sign-in", config.signIns());
            case "POST /v1/account/passkey-challenges",
                    "POST /v1/account/sessions/by-code",
                    "POST /v1/account/sessions/by-password",
                    "POST /v1/account/sessions/by-passkey",
                    "POST /v1/account/sessions/second-factor" ->
                new RateLimits.Limit("account", config.accountSignIns());
            default -> new RateLimits.Limit("api", config.requests());
        };
    }

    /** Behind a trusted proxy the last address it appended; else the peer itself. */
    private String caller(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (!config.behindProxy() || headers.isEmpty()) {
            return household(request.getRemoteAddr());
        }
        var forwarded = headers.getLast();
        return household(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
    }

    /**
     * One line of IPv6 has 2^64 addresses, all of them the caller's to choose (RFC 6177): its /64
     * counts.
     */
    static String household(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, 8) + "/64"
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
