package ng.powerpay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The headers every answer carries; pages bring their own stricter CSP in a meta element. An answer
 * of the API goes out in one piece with its length: Spring flushes it before its end is known,
 * which costs chunks, a second write, and a second awakening of whoever reads it. A table goes out
 * while it is made: nobody has the memory for a million rows.
 */
final class SecurityHeadersFilter extends OncePerRequestFilter {

    /**
     * Lists that hold nothing of anybody's and seldom change: asked for at each purchase, kept by
     * the browser.
     */
    private static final Set<String> SAME_FOR_ALL = Set.of("/v1/companies", "/v1/gateways");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (!request.getServletPath().startsWith("/v1/")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (request.getServletPath().endsWith(".csv")) {
            chain.doFilter(request, response);
            return;
        }
        var whole = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, whole);
        if (!known(request, response, whole)) {
            whole.copyBodyToResponse();
        }
    }

    /** Whether the asker has this very answer already; then it is told so, in no bytes. */
    private static boolean known(
            HttpServletRequest request, HttpServletResponse response, ContentCachingResponseWrapper whole) {
        if (!SAME_FOR_ALL.contains(request.getServletPath()) || whole.getStatus() != HttpServletResponse.SC_OK) {
            return false;
        }
        response.setHeader("Cache-Control", "no-cache");
        var tag = "W/\"" + DigestUtils.md5DigestAsHex(whole.getContentAsByteArray()) + '"';
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }
}
