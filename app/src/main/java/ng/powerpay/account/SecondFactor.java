package ng.powerpay.account;

import java.time.Duration;
import java.util.List;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** Asks for second factors, and not too often: ten wrong ones an hour. */
final class SecondFactor {

    private static final RateLimits.Limit WRONG = new RateLimits.Limit("second-factor", 10, Duration.ofHours(1));

    private final AccountSecondFactors store;
    private final RateLimits limits;

    SecondFactor(AccountSecondFactors store, RateLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** @throws Problem SECOND_FACTOR_WRONG, TOO_MANY_REQUESTS */
    void demand(long account, String code) {
        demandTries(account);
        if (!store.take(account, code)) {
            throw wrong(account);
        }
    }

    /**
     * A first code of the app that was offered.
     *
     * @return recovery codes
     * @throws Problem SECOND_FACTOR_WRONG, TOO_MANY_REQUESTS
     */
    List<String> confirm(long account, String code) {
        demandTries(account);
        return store.confirm(account, code).orElseThrow(() -> wrong(account));
    }

    private void demandTries(long account) {
        if (limits.exhausted(WRONG, Long.toString(account))) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS, Duration.ofMinutes(6), "Too many wrong codes. Wait a few minutes.");
        }
    }

    private Problem wrong(long account) {
        limits.take(WRONG, Long.toString(account));
        return Problem.of(
                ErrorCode.SECOND_FACTOR_WRONG,
                "This code does not fit, or was used. Wait for the next one of the app.");
    }
}
