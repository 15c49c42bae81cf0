package ng.powerpay.auth;

import java.time.Duration;
import java.util.List;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** Asks for second factors, and not too often: ten wrong ones an hour. */
public final class SecondFactor {

    private static final RateLimits.Limit WRONG = new RateLimits.Limit("second-factor", 10, Duration.ofHours(1));

    private final SecondFactors store;
    private final RateLimits limits;

    public SecondFactor(SecondFactors store, RateLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** @throws Problem SECOND_FACTOR_WRONG, TOO_MANY_REQUESTS */
    public void demand(long id, String code) {
        demandTries(id);
        if (!store.take(id, code)) {
            throw wrong();
        }
        limits.giveBack(WRONG, store.called(id));
    }

    /**
     * A first code of the app that was offered.
     *
     * @return recovery codes
     * @throws Problem SECOND_FACTOR_WRONG, TOO_MANY_REQUESTS
     */
    public List<String> confirm(long id, String code) {
        demandTries(id);
        var recovery = store.confirm(id, code).orElseThrow(SecondFactor::wrong);
        limits.giveBack(WRONG, store.called(id));
        return recovery;
    }

    /** Takes a permit before the look, so that codes sent side by side all count. */
    private void demandTries(long id) {
        if (limits.take(WRONG, store.called(id)) > 0) {
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
