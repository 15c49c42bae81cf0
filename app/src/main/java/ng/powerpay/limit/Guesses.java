package ng.powerpay.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/**
 * Opens what has a number to whoever knows something more about it, such as the last four digits of
 * its phone, and guards that against guessing: all of four digits would take weeks.
 */
public final class Guesses {

    private static final RateLimits.Limit GUESSES = new RateLimits.Limit("last-four", 10, Duration.ofHours(1));

    private final RateLimits limits;

    public Guesses(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * A wrong guess costs a permit of this number's; without permits left even the right one is not
     * answered. It is taken before looking, so a burst of guesses gets no more looks than permits.
     *
     * @throws Problem TOO_MANY_REQUESTS, or what is told when it is not there or the guess is wrong
     */
    public <T> T owned(String number, Supplier<Optional<T>> find, Predicate<T> fits, Supplier<Problem> otherwise) {
        if (limits.take(GUESSES, number) > 0) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS,
                    Duration.ofMinutes(6),
                    "Too many wrong tries for this reference. Wait a few minutes.");
        }
        var found = find.get().filter(fits).orElseThrow(otherwise);
        limits.giveBack(GUESSES, number);
        return found;
    }
}
