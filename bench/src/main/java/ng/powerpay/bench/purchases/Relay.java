package ng.powerpay.bench.purchases;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes on which purchase an SMS was about, once there are customers: the providers are up first.
 */
final class Relay implements Consumer<String> {

    private volatile @Nullable Customers customers;

    void to(Customers whom) {
        customers = whom;
    }

    @Override
    public void accept(String id) {
        var whom = customers;
        if (whom != null) {
            whom.told(id);
        }
    }
}
