package ng.powerpay.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many API requests are under way at once. Beyond that a clear "later" is better than a
 * queue that eats the memory while the database is away. What gateways, vendors and carriers tell
 * has places of its own: customers who come again and again must not keep out the news that one has
 * paid.
 */
final class CrowdFilter extends OncePerRequestFilter {

    /**
     * Seconds. Spread, so that they do not come back all at once; short, as a place is free again
     * soon.
     */
    private static final int FIRST_BACK = 1;

    private static final int LAST_BACK = 4;

    private final Semaphore customers;
    private final Semaphore events;
    private final ProblemWriter problems;

    CrowdFilter(int places, ProblemWriter problems) {
        this.customers = new Semaphore(places);
        this.events = new Semaphore(places);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var places = tells(request.getServletPath()) ? events : customers;
        if (!places.tryAcquire()) {
            problems.write(
                    response,
                    Problem.later(
                            ErrorCode.DATABASE_UNAVAILABLE,
                            Duration.ofSeconds(ThreadLocalRandom.current().nextInt(FIRST_BACK, LAST_BACK)),
                            "Very many are here at once. Nothing was lost; ask again in a moment."));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static boolean tells(String path) {
        return path.startsWith("/v1/webhooks/") || path.startsWith("/v1/vendor-updates/");
    }
}
