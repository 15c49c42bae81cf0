package ng.powerpay.sandbox.vendor;

import java.util.List;
import ng.powerpay.sandbox.meter.Account;

/** What the vendor knows of a meter or bill. */
public sealed interface Lookup {

    /**
     * The company has it; its owner, limits and band are in the account.
     *
     * @param owedKobo arrears as they are now
     * @param canVend whether the company lets it buy
     * @param keyChange the tokens that wait for it; empty when none do
     */
    record Found(Account account, long owedKobo, boolean canVend, List<String> keyChange) implements Lookup {}

    /** The company has no such account. */
    record Unknown() implements Lookup {}

    /** The company does not answer. */
    record Down() implements Lookup {}
}
