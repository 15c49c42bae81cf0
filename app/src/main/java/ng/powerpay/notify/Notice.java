package ng.powerpay.notify;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell that is about no purchase. Its texts, by kind and language, are in {@code
 * texts/messages_*.properties}: {@code notice.KIND} and {@code notice.KIND.subject}.
 *
 * @param kind CODE, SIGN_IN_ALERT, CONTACT_CHANGED, STAFF_INVITATION, REMINDER_RUN_OUT, REMINDER_PLANNED,
 *     COMPLAINT_RECEIVED, COMPLAINT_ANSWERED, COMPLAINT_RESOLVED, or another one that has texts
 * @param phone E.164; either this or the address for mail is given
 * @param values for the names in braces of the text, all of them
 * @param worth after this time it is of no use, is not sent any more, and its values are forgotten;
 *     a second to 7 days
 */
public record Notice(
        String kind,
        @Nullable String phone,
        @Nullable String email,
        Language language,
        Map<String, String> values,
        Duration worth) {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_CHARACTERS = 2_000;

    public Notice {
        values = Map.copyOf(values);
        if ((phone == null) == (email == null)) {
            throw new IllegalArgumentException("a notice goes either to a phone or to an address");
        }
        if (worth.compareTo(Duration.ofSeconds(1)) < 0 || worth.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a notice is worth sending for a second to 7 days");
        }
        if (values.values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("the values of a notice are too long");
        }
    }

    /** To a phone. */
    public static Notice bySms(
            String kind, String phone, Language language, Map<String, String> values, Duration worth) {
        return new Notice(kind, phone, null, language, values, worth);
    }

    /** To an address for mail. */
    public static Notice byMail(
            String kind, String email, Language language, Map<String, String> values, Duration worth) {
        return new Notice(kind, null, email, language, values, worth);
    }
}
