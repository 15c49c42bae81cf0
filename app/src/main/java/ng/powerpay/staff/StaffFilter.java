package ng.powerpay.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.auth.SecretCookie;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ProblemWriter;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody without a session through to a staff route, and a session that awaits its second
 * factor only to where that is shown or added. What a role may is {@link RightsGate}'s.
 */
public final class StaffFilter extends OncePerRequestFilter {

    /** The request attribute that names who is signed in, by e-mail. */
    public static final String WHO = "staff.email";

    /** The request attribute with what they may do, a {@code Set<Role>}; empty while halfway in. */
    public static final String ROLES = "staff.roles";

    /**
     * The request attribute that says whether the second factor was shown in the last five minutes.
     */
    static final String FRESH = "staff.fresh";

    /** The request attribute with the session, a {@link StaffSessions.Open}. */
    static final String SESSION = "staff.session";

    /**
     * With this header a page asks by itself, nobody being there: the session does not live longer
     * for it.
     */
    static final String UNATTENDED = "X-Unattended";

    static final SecretCookie COOKIE = new SecretCookie("powerpay_staff", Duration.ofHours(8), "/v1/staff");
    static final SecretCookie DEVICE = new SecretCookie("powerpay_staff_device", Duration.ofDays(400), "/v1/staff");

    /** As they are spelled; any other spelling of them is closed. */
    static final Set<String> FOR_ANYBODY = Set.of("POST /v1/staff/sessions", "POST /v1/staff/invitations/acceptances");

    static final Set<String> AWAITING_SECOND_FACTOR = Set.of(
            "POST /v1/staff/sessions/step-up",
            "POST /v1/staff/sessions/passkey-challenges",
            "DELETE /v1/staff/sessions");

    static final Set<String> ENROLLING = Set.of(
            "POST /v1/staff/me/authenticator",
            "POST /v1/staff/me/authenticator/confirmations",
            "POST /v1/staff/me/passkeys/challenges",
            "POST /v1/staff/me/passkeys",
            "DELETE /v1/staff/sessions");

    private final StaffSessions sessions;
    private final ProblemWriter problems;

    StaffFilter(StaffSessions sessions, ProblemWriter problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FOR_ANYBODY.contains(named(request));
    }

    private static String named(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StaffSessions.Open> session;
        try {
            var attended = request.getHeader(UNATTENDED) == null;
            session = COOKIE.read(request).flatMap(secret -> sessions.find(secret, attended));
        } catch (DataAccessException e) {
            problems.write(
                    response,
                    Problem.later(
                            ErrorCode.DATABASE_UNAVAILABLE,
                            Duration.ofSeconds(2),
                            "Nothing was lost. Ask again in a moment."));
            return;
        }
        if (session.isEmpty() || !mayPass(session.get(), request)) {
            problems.write(response, Problem.of(ErrorCode.SIGN_IN_REQUIRED, "This is for staff only."));
            return;
        }
        tell(request, session.get());
        chain.doFilter(request, response);
    }

    private static boolean mayPass(StaffSessions.Open session, HttpServletRequest request) {
        return switch (session.step()) {
            case OPEN -> true;
            case ENROL -> ENROLLING.contains(named(request));
            case SECOND_FACTOR -> AWAITING_SECOND_FACTOR.contains(named(request));
        };
    }

    /** Whoever adds a first factor has just given the password. */
    private static void tell(HttpServletRequest request, StaffSessions.Open session) {
        request.setAttribute(WHO, session.email());
        request.setAttribute(ROLES, session.step() == StaffSessions.Step.OPEN ? session.roles() : Set.of());
        request.setAttribute(FRESH, session.fresh() || session.step() == StaffSessions.Step.ENROL);
        request.setAttribute(SESSION, session);
    }
}
