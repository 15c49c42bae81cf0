package ng.powerpay.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of six digits sent to a phone or an address, by which somebody shows to have it. There
 * is one open code for each purpose and address; it is good for ten minutes and five tries, and
 * once.
 */
public final class OneTimeCodes {

    /** How long a code is good. */
    public static final Duration GOOD = Duration.ofMinutes(10);

    /** The pause before the same address gets another. */
    public static final Duration PAUSE = Duration.ofSeconds(60);

    /**
     * A code to be sent.
     *
     * @param id for whoever enters it
     */
    public record Made(String id, String code, Instant expiresAt) {}

    /**
     * A right code.
     *
     * @param language as it was ordered in
     */
    public record Proved(String address, String language) {}

    private record Tried(String address, String language, boolean right) {}

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final RateLimits limits;
    private final RateLimits.Limit perCaller;
    private final RateLimits.Limit perAddress;
    private final LongSupplier chance;

    OneTimeCodes(JdbcClient jdbc, KeyedHash hash, RateLimits limits, AuthConfig config, LongSupplier chance) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.limits = limits;
        this.perCaller = new RateLimits.Limit("codes-of", config.codesPerCaller(), Duration.ofHours(1));
        this.perAddress = new RateLimits.Limit("codes-to", config.codesPerAddress(), Duration.ofHours(1));
        this.chance = chance;
    }

    /**
     * Makes a code; the one before is good no more.
     *
     * @param purpose who will take it: a code for one is none for another
     * @param language kept for whoever takes it
     * @throws Problem TOO_MANY_REQUESTS
     */
    public Made make(String purpose, String address, String language, String caller) {
        var to = HexFormat.of().formatHex(hash.of("limit", purpose + "\n" + address));
        var wait = limits.take(perCaller, caller);
        if (wait > 0) {
            throw later(Duration.ofNanos(wait), "Too many codes were asked for from your address.");
        }
        if (limits.exhausted(perAddress, to)) {
            throw later(Duration.ofMinutes(12), "Enough codes were sent there for now.");
        }
        var made = store(purpose, address, language);
        if (made == null) {
            throw later(PAUSE, "A code was sent there a moment ago. Wait a minute before the next.");
        }
        limits.take(perAddress, to);
        return made;
    }

    private static Problem later(Duration wait, String why) {
        return Problem.later(ErrorCode.TOO_MANY_REQUESTS, wait.plusSeconds(1), why);
    }

    /** @return null when the one before is too young */
    private @Nullable Made store(String purpose, String address, String language) {
        var id = Secrets.id();
        var code = "%06d".formatted(chance.getAsLong());
        return jdbc.sql("""
                insert into one_time_code as c (purpose, address, id, language, code_hash, expires_at)
                values (:purpose, :address, :id, :language, :hash, now() + make_interval(secs => :good))
                on conflict (purpose, address) do update set id = excluded.id, language = excluded.language,
                    code_hash = excluded.code_hash, tries = 0, made_at = now(), used_at = null,
                    expires_at = excluded.expires_at
                where c.made_at <= now() - make_interval(secs => :pause)
                returning expires_at""")
                .param("purpose", purpose)
                .param("address", address)
                .param("id", id)
                .param("language", language)
                .param("hash", hash.of(purpose + id, code))
                .param("good", GOOD.toSeconds())
                .param("pause", PAUSE.toSeconds())
                .query((row, _) -> new Made(
                        id, code, row.getObject(1, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    /**
     * Takes a code, in one statement: of two who enter it at once one has it.
     *
     * @throws Problem CODE_WRONG, or CODE_EXPIRED when it was used, replaced, tried too often or is too old
     */
    public Proved take(String purpose, String id, String code) {
        var tried = tried(purpose, id, code)
                .orElseThrow(() -> Problem.of(
                        ErrorCode.CODE_EXPIRED,
                        "This code is not good any more: it was used, a newer one was sent, it was tried five"
                                + " times, or ten minutes are over. Ask for a new one."));
        if (!tried.right()) {
            throw Problem.of(ErrorCode.CODE_WRONG, "This is not the code that was sent. Look at the message again.");
        }
        return new Proved(tried.address(), tried.language());
    }

    private Optional<Tried> tried(String purpose, String id, String code) {
        return jdbc.sql("""
                update one_time_code set tries = tries + 1, used_at = case when code_hash = :hash then now() end
                where id = :id and purpose = :purpose and used_at is null and tries < 5 and expires_at > now()
                returning address, language, used_at is not null""")
                .param("hash", hash.of(purpose + id, code))
                .param("id", id)
                .param("purpose", purpose)
                .query((row, _) -> new Tried(row.getString(1), row.getString(2), row.getBoolean(3)))
                .optional();
    }
}
