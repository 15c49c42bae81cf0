package ng.powerpay.auth;

import java.time.Duration;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Guards passwords against guessing: ten wrong ones an hour for one login or account, thirty of one
 * caller. Permits are taken before the slow check, so tries side by side all count; a right
 * password gives them back.
 */
public final class PasswordTries {

    /** There is no telling whether the login is known. */
    private static final RateLimits.Limit WRONG_FOR =
            new RateLimits.Limit("wrong-passwords-for", 10, Duration.ofHours(1));

    private static final RateLimits.Limit WRONG_OF =
            new RateLimits.Limit("wrong-passwords-of", 30, Duration.ofHours(1));

    /** Whose password is tried: a login or an account; and by whom. */
    public record Tried(String whose, String caller) {}

    /** What whoever was refused is told to do. */
    public record Advice(String refused, String tooMany) {}

    private final Passwords passwords;
    private final RateLimits limits;
    private final Advice advice;

    public PasswordTries(Passwords passwords, RateLimits limits, Advice advice) {
        this.passwords = passwords;
        this.limits = limits;
        this.advice = advice;
    }

    /** The same guard, for others who are told something else. */
    public PasswordTries advising(Advice other) {
        return new PasswordTries(passwords, limits, other);
    }

    /**
     * @param hash null when there is no password to know
     * @throws Problem SIGN_IN_REFUSED, the same whoever it is; TOO_MANY_REQUESTS
     */
    public void demand(Tried tried, String password, @Nullable String hash) {
        take(tried);
        var wrong = false;
        try {
            wrong = !passwords.fits(password, hash);
        } finally {
            // A check that could not be made says nothing of the password, and costs nothing
            // either.
            if (!wrong) {
                limits.giveBack(WRONG_FOR, tried.whose());
                limits.giveBack(WRONG_OF, tried.caller());
            }
        }
        if (wrong) {
            throw refused();
        }
    }

    private void take(Tried tried) {
        if (limits.take(WRONG_OF, tried.caller()) > 0) {
            throw tooMany();
        }
        if (limits.take(WRONG_FOR, tried.whose()) > 0) {
            limits.giveBack(WRONG_OF, tried.caller());
            throw tooMany();
        }
    }

    private Problem tooMany() {
        return Problem.later(
                ErrorCode.TOO_MANY_REQUESTS, Duration.ofMinutes(6), "Too many wrong passwords. " + advice.tooMany());
    }

    private Problem refused() {
        return Problem.of(ErrorCode.SIGN_IN_REFUSED, advice.refused());
    }
}
