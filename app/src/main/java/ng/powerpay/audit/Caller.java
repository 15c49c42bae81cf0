package ng.powerpay.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import ng.powerpay.limit.RateLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Who sends a request, from where. */
final class Caller {

    /** The request attributes of package staff, which may itself write here. */
    static final String NAME = "staff.email";

    static final String ROLES = "staff.roles";

    /** Who is not signed in. */
    private static final String NOBODY = "nobody";

    private static final String CORRELATION = "correlationId";
    private static final int LONGEST_ADDRESS = 60;

    private Caller() {}

    static Entry.Who of(HttpServletRequest request) {
        return of(request, request.getAttribute(NAME) instanceof String name ? name : NOBODY);
    }

    /** @param request null: nobody's */
    static Entry.Who of(@Nullable HttpServletRequest request, String name) {
        var correlation = Objects.requireNonNullElse(MDC.get(CORRELATION), "");
        return request == null
                ? new Entry.Who(name, "", "", correlation)
                : new Entry.Who(name, roles(request), address(request), correlation);
    }

    private static String roles(HttpServletRequest request) {
        return request.getAttribute(ROLES) instanceof Collection<?> roles
                ? roles.stream().map(Object::toString).sorted().collect(Collectors.joining(","))
                : "";
    }

    private static String address(HttpServletRequest request) {
        var text = request.getAttribute(RateLimits.CALLER) instanceof String caller ? caller : request.getRemoteAddr();
        return text.length() <= LONGEST_ADDRESS ? text : text.substring(0, LONGEST_ADDRESS);
    }
}
