package ng.powerpay.sandbox.vendor;

import java.util.HashMap;
import java.util.Map;
import ng.powerpay.sandbox.meter.Account;

/** What accounts have paid of their arrears, at whichever vendor. */
final class Arrears {

    private final Map<String, Long> paid = new HashMap<>();

    synchronized void paid(String number, long kobo) {
        paid.merge(number, kobo, Long::sum);
    }

    /** Kobo the account still owes. */
    synchronized long owed(Account account) {
        return account.terms().arrearsKobo() - paid.getOrDefault(account.number(), 0L);
    }
}
