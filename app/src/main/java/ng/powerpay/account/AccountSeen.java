package ng.powerpay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.notify.Language;
import org.jspecify.annotations.Nullable;

/** An account as its owner sees it: nothing is masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountSeen(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String name,
        Language language,
        boolean hasPassword,
        boolean secondFactor,
        List<KeptPasskeys.PasskeySeen> passkeys,
        Instant createdAt) {

    static AccountSeen of(Accounts.Account account, KeptPasskeys passkeys) {
        return new AccountSeen(
                account.phone(),
                account.email(),
                account.name(),
                account.language(),
                account.hasPassword(),
                account.secondFactor(),
                passkeys.of(account.id()),
                account.createdAt());
    }
}
