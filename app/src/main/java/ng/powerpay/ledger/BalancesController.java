package ng.powerpay.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff's view of the books at any instant; {@code staff} has checked who asks. */
@RestController
final class BalancesController {

    /**
     * One account.
     *
     * @param amountKobo debits positive, credits negative
     */
    record AccountBalance(String account, Kobo amountKobo) {}

    /**
     * The books.
     *
     * @param at everything posted before this counts
     * @param sumKobo of all accounts: zero, or something is wrong
     */
    record BalancesView(Instant at, List<AccountBalance> accounts, Kobo sumKobo) {}

    private final Balances balances;
    private final Clock clock;

    BalancesController(Balances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/balances", produces = MediaType.APPLICATION_JSON_VALUE)
    BalancesView balances(@RequestParam(required = false) @Nullable Instant at) {
        var instant = at == null ? clock.instant() : BookTime.checked("at", at);
        var accounts = balances.all(instant).stream()
                .map(one -> new AccountBalance(one.account(), one.amount()))
                .toList();
        var sum = accounts.stream().map(AccountBalance::amountKobo).reduce(Kobo.ZERO, Kobo::plus);
        return new BalancesView(instant, accounts, sum);
    }
}
