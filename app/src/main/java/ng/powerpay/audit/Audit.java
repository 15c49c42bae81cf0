package ng.powerpay.audit;

import java.util.Map;
import java.util.TreeMap;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes to the chain what no request's route says: above all who looked at whose personal data.
 */
public final class Audit {

    /** Who did what no person asked for. */
    public static final String SYSTEM = "system";

    private static final int LONGEST_ACT = 200;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DETAILS = 4_000;

    private final Chain chain;

    Audit(Chain chain) {
        this.chain = chain;
    }

    /**
     * Adds an entry of its own transaction. Where it comes from is taken from the request of this
     * thread. To be called before anything is shown: what cannot be written down must not be seen.
     *
     * @param who e-mail, or {@link #SYSTEM}
     * @param act such as {@code UNMASK phone}
     * @param subject number or reference of what it was done to, never a phone or an address
     * @param details no personal data and no secrets
     * @return the entry's number
     * @throws org.springframework.dao.DataAccessException it is not written
     */
    public long write(String who, String act, String subject, Map<String, String> details) {
        return add(Caller.of(current(), who), act, subject, new End(Entry.Outcome.SEEN, 0, details));
    }

    /** How it ended, and of which entry this is the end; 0: of none. */
    record End(Entry.Outcome outcome, long begun, Map<String, String> details) {}

    long add(Entry.Who who, String act, String subject, End end) {
        var details = Json.MAPPER.writeValueAsString(new TreeMap<>(end.details()));
        if (details.length() > LONGEST_DETAILS) {
            throw new IllegalArgumentException("details of " + act + " are longer than " + LONGEST_DETAILS);
        }
        return chain.add(new Entry.Act(
                who, cut(act, LONGEST_ACT), cut(subject, LONGEST_SUBJECT), end.outcome(), end.begun(), details));
    }

    /** PostgreSQL keeps no zeros. */
    private static String cut(String text, int most) {
        var plain = text.replace("\0", "");
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most));
    }

    private static jakarta.servlet.http.@Nullable HttpServletRequest current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
