package ng.powerpay.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer in clear; never leaves this package so.
 *
 * @param phone in E.164; null for an account without one
 * @param email of the account, or of the newest purchase
 * @param name as the account says, or the company that knows the meter
 * @param account 0: none
 */
record Known(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String name,
        long account,
        @Nullable String language,
        @Nullable Instant since) {

    boolean hasAccount() {
        return account > 0;
    }
}
