package ng.powerpay.sandbox.vtpass;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sums over all sales, kept up to date so that no call has to walk through them. */
final class Tally {

    private final Map<String, Long> debtPaid = new HashMap<>();
    private final Map<String, Instant> lastSale = new HashMap<>();
    private long spent;

    synchronized void add(Vend vend) {
        count(vend, 1);
        if (vend.stage().charged()) {
            lastSale.merge(vend.order().number(), vend.at(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    synchronized void remove(Vend vend) {
        count(vend, -1);
    }

    synchronized long debtPaid(String number) {
        return debtPaid.getOrDefault(number, 0L);
    }

    synchronized long spent() {
        return spent;
    }

    synchronized Instant lastSale(String number) {
        return lastSale.getOrDefault(number, Instant.EPOCH);
    }

    private void count(Vend vend, int sign) {
        if (vend.stage().charged()) {
            long amount = vend.order().amountKobo();
            spent += sign * (amount - vend.service().commissionKobo(amount));
            debtPaid.merge(vend.order().number(), sign * vend.sold().bill().debtKobo(), Long::sum);
        }
    }
}
