package ng.powerpay.sandbox.vendor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sums over all sales of one vendor, kept up to date so that no call has to walk through them. */
final class Tally {

    private final Map<String, Instant> lastSale = new HashMap<>();
    private final Arrears arrears;
    private long spent;

    Tally(Arrears arrears) {
        this.arrears = arrears;
    }

    synchronized void add(Vend vend) {
        count(vend, 1);
        if (vend.stage().charged()) {
            lastSale.merge(vend.order().number(), vend.at(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    synchronized void remove(Vend vend) {
        count(vend, -1);
    }

    synchronized long spent() {
        return spent;
    }

    synchronized Instant lastSale(String number) {
        return lastSale.getOrDefault(number, Instant.EPOCH);
    }

    private void count(Vend vend, int sign) {
        if (vend.stage().charged()) {
            spent += sign * vend.sold().costKobo();
            arrears.paid(vend.order().number(), sign * vend.sold().bill().debtKobo());
        }
    }
}
