package ng.powerpay.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A refusal with a stable code, told to the caller as an RFC 9457 problem. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    private Problem(ErrorCode code, String detail, @Nullable String field, @Nullable Duration retry) {
        super(detail, null, false, false);
        this.code = code;
        this.field = field;
        this.retryAfter = retry;
    }

    public static Problem of(ErrorCode code, String detail) {
        return new Problem(code, detail, null, null);
    }

    public static Problem field(ErrorCode code, String field, String detail) {
        return new Problem(code, detail, field, null);
    }

    /**
     * What must be given.
     *
     * @throws Problem FIELD_MISSING
     */
    public static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw field(ErrorCode.FIELD_MISSING, field, "It must be given.");
        }
        return value;
    }

    /** A refusal that time may cure; callers are told when to come back. */
    public static Problem later(ErrorCode code, Duration retryAfter, String detail) {
        return new Problem(code, detail, null, retryAfter);
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** What to tell the caller; never null, unlike {@link #getMessage()} by its type. */
    public String detail() {
        var message = getMessage();
        return message == null ? code.title() : message;
    }
}
