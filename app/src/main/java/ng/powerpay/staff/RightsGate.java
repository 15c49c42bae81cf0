package ng.powerpay.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds every staff route to its {@link Allowed}. It goes by the route that was found, not by how
 * the address is spelled; a route without the mark is for nobody.
 */
final class RightsGate implements HandlerInterceptor {

    static final String ROUTES = "/v1/staff";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (handler instanceof HandlerMethod method && route.startsWith(ROUTES)) {
            demand(request, method.getMethodAnnotation(Allowed.class));
        }
        return true;
    }

    private static void demand(HttpServletRequest request, @org.jspecify.annotations.Nullable Allowed allowed) {
        if (allowed == null) {
            throw Problem.of(ErrorCode.ROLE_REFUSED, "Nobody may do this.");
        }
        if (allowed.anybody()) {
            return;
        }
        var roles = request.getAttribute(StaffFilter.ROLES) instanceof Set<?> given ? given : Set.of();
        if (!allowed.everyMember() && Arrays.stream(allowed.value()).noneMatch(roles::contains)) {
            throw Problem.of(ErrorCode.ROLE_REFUSED, "This is for " + names(allowed) + ".");
        }
        if (allowed.fresh() && !Boolean.TRUE.equals(request.getAttribute(StaffFilter.FRESH))) {
            throw Problem.of(
                    ErrorCode.STEP_UP_NEEDED, "You showed your second factor a while ago. Show it once more for this.");
        }
    }

    private static String names(Allowed allowed) {
        return Arrays.stream(allowed.value())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
