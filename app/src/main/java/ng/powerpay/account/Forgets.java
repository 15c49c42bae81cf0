package ng.powerpay.account;

import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Forgets what a package keeps of an account, when that ends. Each package gives its own as beans;
 * a test finds tables that nobody forgets.
 */
public interface Forgets {

    /** The tables with an {@code account_id} that it answers for. */
    Set<String> tables();

    /** Within the transaction that ends the account; in no certain order. */
    void forget(long account);

    static Forgets of(Set<String> tables, LongConsumer forgets) {
        record Part(Set<String> tables, LongConsumer forgets) implements Forgets {
            @Override
            public void forget(long account) {
                forgets.accept(account);
            }
        }
        return new Part(tables, forgets);
    }
}
