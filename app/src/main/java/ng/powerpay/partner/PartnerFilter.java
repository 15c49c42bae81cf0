package ng.powerpay.partner;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ProblemWriter;
import ng.powerpay.purchase.GuestAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says which partner calls, by its key, and holds it to its requests a minute. A wrong key is
 * refused on every route, and an address that brings many of them is not listened to for a while.
 */
final class PartnerFilter extends OncePerRequestFilter {

    private static final RateLimits.Limit WRONG_KEYS = new RateLimits.Limit("partner-refused", 30);

    private final PartnerKeys keys;
    private final Partners partners;
    private final KeyForm form;
    private final RateLimits limits;
    private final ProblemWriter problems;

    PartnerFilter(PartnerKeys keys, Partners partners, KeyForm form, RateLimits limits, ProblemWriter problems) {
        this.keys = keys;
        this.partners = partners;
        this.form = form;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return RateLimits.keyOf(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var partner = known(request);
            request.setAttribute(GuestAccess.Reseller.ATTRIBUTE, new PartnerCaller(partner, partners));
        } catch (Problem refusal) {
            problems.write(response, refusal);
            return;
        } catch (DataAccessException e) {
            problems.write(
                    response,
                    Problem.later(
                            ErrorCode.DATABASE_UNAVAILABLE,
                            Duration.ofSeconds(2),
                            "Nothing was lost. Ask again in a moment."));
            return;
        }
        chain.doFilter(request, response);
    }

    private Partner known(HttpServletRequest request) {
        var address = address(request);
        if (limits.exhausted(WRONG_KEYS, address)) {
            throw tooMany(Duration.ofMinutes(1), "Too many wrong keys came from your address.");
        }
        var key = RateLimits.keyOf(request).filter(form::fits).orElse(null);
        var found = key == null ? null : keys.use(key).orElse(null);
        var fault = fault(found);
        if (found == null || fault != null) {
            limits.take(WRONG_KEYS, address);
            throw Problem.of(ErrorCode.PARTNER_KEY_REFUSED, String.valueOf(fault));
        }
        var partner = found.partner();
        var permits = partner.limits().requestsPerMinute();
        // A bucket remembers its size, so another size is another bucket.
        var wait = limits.take(new RateLimits.Limit("partner-" + permits, permits), Long.toString(partner.id()));
        if (wait > 0) {
            throw tooMany(Duration.ofNanos(wait).plusSeconds(1), permits + " requests a minute are yours.");
        }
        return partner;
    }

    private static Problem tooMany(Duration wait, String why) {
        return Problem.later(ErrorCode.TOO_MANY_REQUESTS, wait, why + " Wait a little.");
    }

    private static @Nullable String fault(PartnerKeys.@Nullable Found found) {
        if (found == null) {
            return "No partner has this key.";
        }
        if (found.partner().state() == Partner.State.BLOCKED) {
            return "This partner is blocked. Write to us.";
        }
        return switch (found.standing()) {
            case GOOD -> null;
            case REVOKED -> "This key was revoked.";
            case EXPIRED -> "This key has expired.";
        };
    }

    private static String address(HttpServletRequest request) {
        var caller = request.getAttribute(RateLimits.CALLER);
        return caller == null ? request.getRemoteAddr() : caller.toString();
    }
}
