package ng.powerpay.vending;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How well each vendor has sold for each company lately, from our own calls in this process. Half
 * of
 * the last twenty calls without an answer make it unfit; after a pause one call at a time tries
 * whether it is well again. Apart by company, because most troubles are a company's own. It only
 * ranks: whoever is asked nonetheless is called.
 */
public final class VendorHealth {

    /** How long an unfit vendor is left alone. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** Fewer calls than this say nothing. */
    static final int LEAST_CALLS = 5;

    private static final int CALLS = 20;
    private static final int PERCENT_FAILED = 50;
    private static final Logger LOG = LoggerFactory.getLogger(VendorHealth.class);

    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig config;
    private final boolean watching;

    /** @param clock measures the pause only */
    public VendorHealth(Clock clock) {
        this(clock, true);
    }

    private VendorHealth(Clock clock, boolean watching) {
        this.watching = watching;
        config = CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(CALLS)
                .minimumNumberOfCalls(LEAST_CALLS)
                .failureRateThreshold(PERCENT_FAILED)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }

    /** Everybody is always fit: no clock, no memory. */
    public static VendorHealth ignored() {
        return new VendorHealth(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), false);
    }

    /** Whether it sells now, or it is time to try. */
    boolean fit(Vendor vendor, String company) {
        var breaker = breaker(vendor, company);
        var fit = breaker.tryAcquirePermission();
        if (fit) {
            breaker.releasePermission();
        }
        return fit;
    }

    /** Makes the call whatever was seen before, and remembers whether an answer came. */
    VendOutcome watch(Vendor vendor, String company, Supplier<VendOutcome> call) {
        var breaker = breaker(vendor, company);
        var counted = breaker.tryAcquirePermission();
        try {
            var outcome = call.get();
            if (counted) {
                count(breaker, outcome);
            }
            return outcome;
        } catch (RuntimeException | Error e) {
            if (counted) {
                breaker.onError(0, TimeUnit.NANOSECONDS, e);
            }
            throw e;
        }
    }

    /** It could not even be prepared to sell. */
    void missed(Vendor vendor, String company) {
        var breaker = breaker(vendor, company);
        if (breaker.tryAcquirePermission()) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("not prepared"));
        }
    }

    private static void count(CircuitBreaker breaker, VendOutcome outcome) {
        switch (outcome) {
            case VendOutcome.Vended _, VendOutcome.Refused _ -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            case VendOutcome.NotSent _, VendOutcome.NotFound _, VendOutcome.Unknown _ ->
                breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
        }
    }

    private CircuitBreaker breaker(Vendor vendor, String company) {
        return breakers.computeIfAbsent(vendor.name() + " for " + company, this::fresh);
    }

    private CircuitBreaker fresh(String name) {
        var breaker = CircuitBreaker.of(name, config);
        if (!watching) {
            breaker.transitionToDisabledState();
            return breaker;
        }
        breaker.getEventPublisher().onStateTransition(event -> LOG.warn("{}: {}", name, event.getStateTransition()));
        return breaker;
    }
}
