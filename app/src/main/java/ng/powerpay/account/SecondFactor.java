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
            throw wrong();
        }
        limits.giveBack(WRONG, Long.toString(account));
    }

    /**
     * A first code of the app that was offered.
     *
     * @return recovery codes
     * @throws Problem SECOND_FACTOR_WRONG, TOO_MANY_REQUESTS
     */
    List<String> confirm(long account, String code) {
        demandTries(account);
        var recovery = store.confirm(account, code).orElseThrow(SecondFactor::wrong);
        limits.giveBack(WRONG, Long.toString(account));
        return recovery;
    }

    /** Takes a permit before the look, so that codes sent side by side all count. */
    private void demandTries(long account) {
        if (limits.take(WRONG, Long.toString(account)) > 0) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS, Duration.ofMinutes(6), "Too many wrong codes. Wait a few minutes.");
        }
    }

    private static Problem wrong() {
        return Problem.of(
                ErrorCode.SECOND_FACTOR_WRONG,
                "This code does not fit, or was used. Wait for the next one of the app.");
    }
}
