package ng.powerpay.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes every change that staff ask for twice: before it is done, and what became of it. If the
 * first cannot be written the change is not done; if the second is missing, nobody knows whether it
 * was.
 */
final class AuditInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AuditInterceptor.class);
    private static final String BEGUN = AuditInterceptor.class.getName();
    private static final String OURS = "/v1/staff/";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LONGEST_ID = 100;

    private record Begun(long number, String act, String subject) {}

    private final Audit audit;

    AuditInterceptor(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var changes = !READING.contains(request.getMethod()) && request.getAttribute(BEGUN) == null;
        if (changes && route != null && route.toString().startsWith(OURS)) {
            var act = request.getMethod() + " " + route;
            var subject = subject(request);
            var end = new Audit.End(Entry.Outcome.BEGUN, 0, Map.of());
            var number = audit.add(Caller.of(request), act, subject, end);
            request.setAttribute(BEGUN, new Begun(number, act, subject));
        }
        return true;
    }

    /** Whoever signed in meanwhile is named now. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (!(request.getAttribute(BEGUN) instanceof Begun begun)) {
            return;
        }
        var status = response.getStatus();
        var details = Map.of("status", Integer.toString(status));
        var end = new Audit.End(outcome(status, fault), begun.number(), details);
        try {
            audit.add(Caller.of(request), begun.act(), begun.subject(), end);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("audit entry {} has no end: {} {}", begun.number(), status, e.toString());
        }
    }

    private static Entry.Outcome outcome(int status, @Nullable Exception fault) {
        if (fault != null || status >= 500) {
            return Entry.Outcome.FAILED;
        }
        return status < 400 ? Entry.Outcome.DONE : Entry.Outcome.REFUSED;
    }

    /** What the route's address names, such as {@code PP…}; several with a stroke between. */
    private static String subject(HttpServletRequest request) {
        var ids = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return ids instanceof Map<?, ?> given
                ? given.values().stream().map(one -> plain(String.valueOf(one))).collect(Collectors.joining("/"))
                : "";
    }

    /** What looks like a phone or an e-mail is written down by nobody's mistake. */
    private static String plain(String id) {
        var personal = id.indexOf('@') >= 0 || id.matches("(\\+|0|234)[0-9]{10,13}");
        return personal ? "(hidden)" : id.substring(0, Math.min(id.length(), LONGEST_ID));
    }
}
