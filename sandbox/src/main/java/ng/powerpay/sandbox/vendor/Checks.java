package ng.powerpay.sandbox.vendor;

import java.time.Duration;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.vendor.Answer.Refusal;
import ng.powerpay.sandbox.vendor.Answer.Refused;

/** Which orders a vendor refuses, in the order in which it looks. */
final class Checks {

    private final Vends vends;
    private final Duration sameMeter;
    private final long walletKobo;

    Checks(Vends vends, Duration sameMeter, long walletKobo) {
        this.vends = vends;
        this.sameMeter = sameMeter;
        this.walletKobo = walletKobo;
    }

    /** Kobo left in our wallet. */
    long wallet() {
        return walletKobo - vends.spent();
    }

    /** Empty when the sale may be. */
    Optional<Refused> refuse(Order order, Account account) {
        var limits = account.terms().limits();
        boolean tooSoon = account.scenario() == Scenario.NORMAL && vends.soldWithin(order.number(), sameMeter);
        if (order.amountKobo() < limits.leastKobo()) {
            return because(Refusal.BELOW_MINIMUM);
        }
        if (order.amountKobo() > limits.mostKobo()) {
            return because(Refusal.ABOVE_MAXIMUM);
        }
        if (tooSoon) {
            return because(Refusal.TOO_SOON);
        }
        return wallet() < order.amountKobo() ? because(Refusal.WALLET_EMPTY) : Optional.empty();
    }

    private static Optional<Refused> because(Refusal why) {
        return Optional.of(Answer.refused(why));
    }
}
