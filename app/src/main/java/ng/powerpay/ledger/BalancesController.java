package ng.powerpay.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff's view of the books at any instant; {@code staff} has checked who asks. */
@RestController
final class BalancesController {

    /** Beyond these the database has no time, and there were no books. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * One account.
     *
     * @param amountKobo debits positive, credits negative
     */
    record AccountView(String account, Kobo amountKobo) {}

    /**
     * The books.
     *
     * @param at everything posted before this counts
     * @param sumKobo of all accounts: zero, or something is wrong
     */
    record BalancesView(Instant at, List<AccountView> accounts, Kobo sumKobo) {}

    private final Balances balances;
    private final Clock clock;

    BalancesController(Balances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/balances", produces = MediaType.APPLICATION_JSON_VALUE)
    BalancesView balances(@RequestParam(required = false) @Nullable Instant at) {
        var instant = at == null ? clock.instant() : at;
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "at", "Ask for a time from 2000 to 2199.");
        }
        var accounts = balances.all(instant).stream()
                .map(one -> new AccountView(one.account(), one.amount()))
                .toList();
        var sum = accounts.stream().map(AccountView::amountKobo).reduce(Kobo.ZERO, Kobo::plus);
        return new BalancesView(instant, accounts, sum);
    }
}
