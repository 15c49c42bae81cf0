package ng.powerpay.sandbox.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ng.powerpay.sandbox.platform.Request;

/**
 * Login tokens that end by themselves, for providers that one logs in to. A token carries its end
 * and
 * a signature, so it needs no table and outlives a restart; two providers with one key share it.
 */
public final class Passes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String END = "[0-9]{1,12}";

    private final String key;
    private final Clock clock;

    public Passes(String key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A new token. */
    public String issue(Duration life) {
        String end = Long.toString(clock.instant().plus(life).getEpochSecond());
        return end + "." + Keys.hmacHex(ALGORITHM, key, end);
    }

    /**
     * Whether the request has a token in {@code Authorization: Bearer} that is ours and not over.
     */
    public boolean admit(Request request) {
        String token = request.header("Authorization").replaceFirst("^Bearer ", "");
        String end = token.split("\\.", 2)[0];
        return end.matches(END)
                && Keys.same(token, end + "." + Keys.hmacHex(ALGORITHM, key, end))
                && Instant.ofEpochSecond(Long.parseLong(end)).isAfter(clock.instant());
    }
}
