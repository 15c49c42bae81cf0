package ng.powerpay.remote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A provider's bearer token: fetched when first needed, kept until shortly before it ends. */
public final class AccessToken {

    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** As the provider gave it. */
    public record Granted(String token, Duration lasts) {}

    private final Supplier<Optional<Granted>> signIn;
    private final Clock clock;
    private @Nullable String token;
    private Instant ends = Instant.MIN;

    /** @param signIn empty when it did not succeed */
    public AccessToken(Supplier<Optional<Granted>> signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Empty when signing in did not succeed: nothing may be sent then. */
    public synchronized Optional<String> get() {
        var now = clock.instant();
        if (token == null || now.isAfter(ends)) {
            token = null;
            signIn.get().ifPresent(granted -> {
                var lasts = granted.lasts().compareTo(LONGEST) > 0 ? LONGEST : granted.lasts();
                token = granted.token();
                ends = now.plus(lasts.compareTo(EARLY.multipliedBy(2)) > 0 ? lasts.minus(EARLY) : lasts.dividedBy(2));
            });
        }
        return Optional.ofNullable(token);
    }

    /** The provider refuses it: fetch another next time. */
    public synchronized void forget() {
        token = null;
    }
}
