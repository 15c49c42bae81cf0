package ng.powerpay.ledger;

import java.time.Instant;
import java.util.List;
import ng.powerpay.platform.Kobo;

/**
 * Every account with what was on it, on the side where it stands. Both sides add up to the same, or
 * something is wrong.
 *
 * @param at everything posted before this counts
 */
record TrialBalance(Instant at, List<TrialLine> accounts, Kobo debitKobo, Kobo creditKobo, boolean balanced) {

    /** An account; one side is zero. */
    record TrialLine(String account, AccountKind kind, Kobo debitKobo, Kobo creditKobo) {}

    static TrialBalance of(Instant at, List<Balances.AccountBalance> all) {
        var lines = all.stream().map(TrialBalance::line).toList();
        var debit = lines.stream().map(TrialLine::debitKobo).reduce(Kobo.ZERO, Kobo::plus);
        var credit = lines.stream().map(TrialLine::creditKobo).reduce(Kobo.ZERO, Kobo::plus);
        return new TrialBalance(at, lines, debit, credit, debit.equals(credit));
    }

    private static TrialLine line(Balances.AccountBalance one) {
        var amount = one.amount();
        var debit = amount.isPositive();
        return new TrialLine(
                one.account(),
                AccountKind.of(one.account()),
                debit ? amount : Kobo.ZERO,
                debit ? Kobo.ZERO : amount.negated());
    }
}
