package ng.powerpay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id that stands in its answer, its problems and every log line, and writes
 * one audit line per request: method, path without query, status, time taken.
 */
final class CorrelationFilter extends OncePerRequestFilter {

    static final String MDC_KEY = "correlationId";
    static final String HEADER = "X-Correlation-Id";
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var id = given != null && GIVEN.matcher(given).matches() ? given : fresh();
        var start = System.nanoTime();
        MDC.put(MDC_KEY, id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getServletPath().startsWith("/v1/")) {
                AUDIT.info(
                        "{} {} {} {}us",
                        request.getMethod(),
                        request.getRequestURI(),
                        response.getStatus(),
                        (System.nanoTime() - start) / 1000);
            }
            MDC.remove(MDC_KEY);
        }
    }

    private static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
