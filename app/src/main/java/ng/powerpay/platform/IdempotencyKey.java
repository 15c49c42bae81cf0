package ng.powerpay.platform;

import java.util.regex.Pattern;

/** The form of an Idempotency-Key header, the same on every route. */
public final class IdempotencyKey {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private IdempotencyKey() {}

    /** @throws Problem IDEMPOTENCY_KEY_INVALID */
    public static String checked(String key) {
        if (!FORM.matcher(key).matches()) {
            throw Problem.field(
                    ErrorCode.IDEMPOTENCY_KEY_INVALID, "Idempotency-Key", "Give 8 to 64 letters, digits and hyphens.");
        }
        return key;
    }
}
