package ng.powerpay.ussd;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.meter.MeterLookup;
import ng.powerpay.meter.VerifiedMeter;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.Meter;

/**
 * Asks companies whose a meter is, and waits a moment only: a question goes on after its screen was
 * sent, and the next screen finds the answer. The same is asked once, however many wait for it.
 */
final class MeterCheck {

    /** What is known by now. */
    sealed interface Answer {}

    record Known(VerifiedMeter meter) implements Answer {}

    record Refused(Problem problem) implements Answer {}

    record Asking() implements Answer {}

    private static final RateLimits.Limit A_PHONE = new RateLimits.Limit("ussd-meter", 30, Duration.ofHours(1));

    private final MeterLookup lookup;
    private final RateLimits limits;
    private final Executor behind;
    private final UssdConfiguration.Screening screening;
    private final Cache<Meter, CompletableFuture<VerifiedMeter>> questions = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** @param behind runs what screens do not wait for */
    MeterCheck(MeterLookup lookup, RateLimits limits, Executor behind, UssdConfiguration.Screening screening) {
        this.lookup = lookup;
        this.limits = limits;
        this.behind = behind;
        this.screening = screening;
    }

    /** Asks without waiting: the caller still types the amount. */
    void begin(String phone, Meter meter) {
        if (screening.goesOn()) {
            var _ = question(phone, meter);
        }
    }

    /** @param waits as long as the patience lasts; else only what is known already is told */
    Answer ask(String phone, Meter meter, boolean waits) {
        var question = question(phone, meter);
        try {
            return new Known(question.get(waits ? screening.patience().toMillis() : 0, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Asking();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Asking();
        } catch (ExecutionException e) {
            return refused(meter, question, e);
        }
    }

    private CompletableFuture<VerifiedMeter> question(String phone, Meter meter) {
        var asked = questions.getIfPresent(meter);
        if (asked != null) {
            return asked;
        }
        if (limits.take(A_PHONE, phone) > 0) {
            return CompletableFuture.failedFuture(tooMany()); // this phone's alone, so it is not kept
        }
        return questions.get(meter, key -> CompletableFuture.supplyAsync(() -> lookup.verified(key), behind));
    }

    private static Problem tooMany() {
        return Problem.later(ErrorCode.TOO_MANY_REQUESTS, Duration.ofMinutes(2), "Too many meters were looked up.");
    }

    /** What time may cure is asked again by the next screen. */
    private Answer refused(Meter meter, CompletableFuture<VerifiedMeter> question, ExecutionException e) {
        if (!(e.getCause() instanceof Problem problem)) {
            questions.asMap().remove(meter, question);
            throw new CompletionException(e);
        }
        if (problem.retryAfter() != null) {
            questions.asMap().remove(meter, question);
        }
        return new Refused(problem);
    }
}
