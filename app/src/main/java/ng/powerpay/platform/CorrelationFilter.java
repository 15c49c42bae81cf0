package ng.powerpay.platform;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request an id that stands in its answer, its problems and every log line, and writes
 * one audit line per request: method, path without query, status, time taken. The same time is
 * counted as {@code http.server.requests}, by route; Spring's observation of it costs ten times as
 * much.
 */
final class CorrelationFilter extends OncePerRequestFilter {

    static final String MDC_KEY = "correlationId";
    static final String HEADER = "X-Correlation-Id";
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    /** Of a request that no route took. */
    private static final String NOWHERE = "UNKNOWN";

    private final MeterProvider<Timer> times;

    CorrelationFilter(MeterRegistry meters) {
        times = Timer.builder("http.server.requests").withRegistry(meters);
    }

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
            ended(request, response.getStatus(), System.nanoTime() - start);
            MDC.remove(MDC_KEY);
        }
    }

    private void ended(HttpServletRequest request, int status, long nanos) {
        if (request.getServletPath().startsWith("/v1/")) {
            AUDIT.info("{} {} {} {}us", request.getMethod(), request.getRequestURI(), status, nanos / 1000);
        }
        // A path, or a method that somebody invented, would be a series of its own each time.
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var method = route == null ? NOWHERE : request.getMethod();
        var tags = Tags.of(
                "method", method, "uri", route == null ? NOWHERE : route.toString(), "status", String.valueOf(status));
        times.withTags(tags).record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
