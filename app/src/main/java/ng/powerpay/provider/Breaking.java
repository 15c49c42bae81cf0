package ng.powerpay.provider;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a provider alone for a moment after many calls in a row without an answer, so that threads
 * and customers do not wait for nothing. Such a call is {@link Http.NotSent}, which is true:
 * nothing was sent. After the pause (a second, then twice as long each time) a few calls try; one
 * answer is enough to go on, also one to a call that was under way before: of many at once those
 * that fail are often the first to end. An answer is an answer whatever it says, but for the three
 * that a proxy gives when nobody is behind it.
 */
public final class Breaking implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Breaking.class);
    private static final int TRIALS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int ALL_FAILED = 100;
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final Sender next;
    private final CircuitBreakerConfig config;

    /** @param clock measures the pause only */
    public Breaking(Sender next, ProviderConfig config, Clock clock) {
        this.next = next;
        this.config = CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(config.breakAfter())
                .minimumNumberOfCalls(config.breakAfter())
                .failureRateThreshold(ALL_FAILED)
                .waitIntervalFunctionInOpenState(growing(config.pause()))
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .build();
    }

    /**
     * A hiccup of a second is not answered by a pause of five: in a crowd the pauses would be most
     * of the time.
     */
    private static IntervalFunction growing(Duration longest) {
        var first = longest.compareTo(FIRST_PAUSE) < 0 ? longest : FIRST_PAUSE;
        return IntervalFunction.ofExponentialBackoff(first, 2, longest);
    }

    @Override
    public Http.Exchange send(Call call) {
        var breaker = breakers.computeIfAbsent(call.provider(), this::fresh);
        if (!breaker.tryAcquirePermission()) {
            return new Http.NotSent(call.provider() + " is left alone for a moment");
        }
        try {
            var exchange = next.send(call);
            count(breaker, exchange);
            return exchange;
        } catch (RuntimeException | Error e) {
            // Our own fault says nothing about the provider.
            breaker.releasePermission();
            throw e;
        }
    }

    private static void count(CircuitBreaker breaker, Http.Exchange exchange) {
        if (exchange instanceof Http.Answered(int status, byte[] _)
                && (status < BAD_GATEWAY || status > GATEWAY_TIMEOUT)) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            if (breaker.getState() == CircuitBreaker.State.OPEN) {
                breaker.transitionToClosedState();
            }
        } else {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
        }
    }

    private CircuitBreaker fresh(String provider) {
        var breaker = CircuitBreaker.of(provider, config);
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn("{}: {}", provider, event.getStateTransition()));
        return breaker;
    }
}
