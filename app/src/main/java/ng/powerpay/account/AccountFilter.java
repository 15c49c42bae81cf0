package ng.powerpay.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ProblemWriter;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody without a session through to an account's route; signing in is the exception. Where a
 * purchase is placed it only tells who is signed in, if anybody is.
 */
public final class AccountFilter extends OncePerRequestFilter {

    /** The request attribute with the number of the account that is signed in, a Long. */
    public static final String WHO = "account.id";

    /** The request attribute that says whether it signed in less than 15 minutes ago, a Boolean. */
    public static final String FRESH = "account.fresh";

    /** The request attribute with the id of the session, a text. */
    static final String SESSION = "account.session";

    private static final String PLACING = "/v1/purchases";

    /** As they are spelled; any other spelling of them is closed. */
    private static final Set<String> OPEN = Set.of(
            "POST /v1/account/codes",
            "POST /v1/account/sessions/by-code",
            "POST /v1/account/sessions/by-password",
            "POST /v1/account/sessions/by-passkey",
            "POST /v1/account/sessions/second-factor",
            "POST /v1/account/passkey-challenges");

    private final AccountSessions sessions;
    private final ProblemWriter problems;

    AccountFilter(AccountSessions sessions, ProblemWriter problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<AccountSessions.Open> session;
        try {
            session = AccountCookies.session(request).flatMap(sessions::find);
        } catch (DataAccessException e) {
            problems.write(
                    response,
                    Problem.later(
                            ErrorCode.DATABASE_UNAVAILABLE,
                            Duration.ofSeconds(2),
                            "Nothing was lost. Ask again in a moment."));
            return;
        }
        if (session.isEmpty() && !isForAnybody(request)) {
            problems.write(response, Problem.of(ErrorCode.SIGN_IN_REQUIRED, "Sign in to your account first."));
            return;
        }
        session.ifPresent(open -> {
            request.setAttribute(WHO, open.account());
            request.setAttribute(FRESH, open.fresh());
            request.setAttribute(SESSION, open.id());
        });
        chain.doFilter(request, response);
    }

    private static boolean isForAnybody(HttpServletRequest request) {
        return request.getServletPath().equals(PLACING)
                || OPEN.contains(request.getMethod() + " " + request.getRequestURI());
    }

    /**
     * @throws Problem SIGN_IN_AGAIN: whoever finds an open phone must not change how it is opened
     */
    public static void demandFresh(boolean fresh) {
        if (!fresh) {
            throw Problem.of(ErrorCode.SIGN_IN_AGAIN, "You signed in a while ago. Sign in once more for this.");
        }
    }
}
