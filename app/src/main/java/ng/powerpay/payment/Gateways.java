package ng.powerpay.payment;

import java.util.List;
import java.util.Optional;

/** The gateways that are switched on, in order of priority. */
public final class Gateways {

    private final List<Gateway> inOrder;

    public Gateways(List<Gateway> inOrder) {
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("a shop without a gateway cannot sell");
        }
        this.inOrder = List.copyOf(inOrder);
    }

    public Gateway first() {
        return inOrder.getFirst();
    }

    public List<Gateway> all() {
        return inOrder;
    }

    public Optional<Gateway> find(String name) {
        return inOrder.stream().filter(gateway -> gateway.name().equals(name)).findFirst();
    }

    /** The one a purchase was begun with. */
    public Gateway named(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no gateway named " + name));
    }
}
