package ng.powerpay.payment;

import java.util.List;
import java.util.Optional;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.Switches;

/** The gateways that are built in, in order of priority; staff switch them off and on. */
public final class Gateways {

    private final List<Gateway> inOrder;
    private final Switches switches;

    /** All of them always on. */
    public Gateways(List<Gateway> inOrder) {
        this(inOrder, Switches.ALL_ON);
    }

    public Gateways(List<Gateway> inOrder, Switches switches) {
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("a shop without a gateway cannot sell");
        }
        this.inOrder = List.copyOf(inOrder);
        this.switches = switches;
    }

    /** Who takes the next payment; empty when all are switched off. */
    public Optional<Gateway> forNew() {
        return inOrder.stream()
                .filter(gateway -> switches.isOn(Kind.GATEWAY, gateway.name()))
                .findFirst();
    }

    public List<Gateway> all() {
        return inOrder;
    }

    public Optional<Gateway> find(String name) {
        return inOrder.stream().filter(gateway -> gateway.name().equals(name)).findFirst();
    }

    /** The one a purchase was begun with, switched off or not. */
    public Gateway named(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no gateway named " + name));
    }
}
