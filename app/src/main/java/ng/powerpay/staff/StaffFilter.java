package ng.powerpay.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody without a session through to a staff route; signing in is the one exception. */
public final class StaffFilter extends OncePerRequestFilter {

    /** The request attribute that names who is signed in, by e-mail. */
    public static final String WHO = "staff.email";

    private final StaffSessions sessions;
    private final ProblemWriter problems;

    StaffFilter(StaffSessions sessions, ProblemWriter problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/v1/staff/sessions")
                && request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = secret(request).flatMap(sessions::emailOf);
        if (who.isEmpty()) {
            problems.write(response, Problem.of(ErrorCode.SIGN_IN_REQUIRED, "This is for staff only."));
            return;
        }
        request.setAttribute(WHO, who.get());
        chain.doFilter(request, response);
    }

    static Optional<String> secret(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>of() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(StaffController.COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.length() == 64)
                .findFirst();
    }
}
