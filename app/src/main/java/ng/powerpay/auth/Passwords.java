package ng.powerpay.auth;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes passwords with Argon2id and compares them. Each takes 19 MiB, so only two run at once. */
public final class Passwords {

    /**
     * Salt 16, hash 32 bytes, one lane, 19 MiB, two passes: OWASP's smallest advice for Argon2id.
     */
    private static final Argon2PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Somebody unknown costs as long as a wrong password. Made by the first who signs in, not by
     * the start.
     */
    private static final class Nobody {
        static final String HASH = ENCODER.encode("nobody has this password");
    }

    private final Semaphore abreast = new Semaphore(2, true);

    /** @throws Problem DATABASE_UNAVAILABLE when very many wait */
    public String hash(String password) {
        enter();
        try {
            return ENCODER.encode(password);
        } finally {
            abreast.release();
        }
    }

    /**
     * Takes the same time whether there is a hash or not.
     *
     * @param hash null when there is nobody, or nobody with a password
     * @throws Problem DATABASE_UNAVAILABLE when very many wait
     */
    public boolean fits(String password, @Nullable String hash) {
        var nobody = Nobody.HASH;
        enter();
        try {
            return ENCODER.matches(password, hash == null ? nobody : hash) && hash != null;
        } finally {
            abreast.release();
        }
    }

    private void enter() {
        try {
            if (abreast.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.later(
                ErrorCode.DATABASE_UNAVAILABLE, Duration.ofSeconds(5), "Very many sign in now. Ask again in a moment.");
    }
}
