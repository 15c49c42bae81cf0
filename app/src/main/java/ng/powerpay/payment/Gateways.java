package ng.powerpay.payment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The gateways that are built in, in order of priority. */
public final class Gateways {

    private final List<Gateway> inOrder;
    private final Predicate<String> isOn;
    private final Supplier<List<String>> ordered;

    /** All of them take new purchases. */
    public Gateways(List<Gateway> inOrder) {
        this(inOrder, _ -> true);
    }

    /**
     * @param isOn whether the gateway of that name takes new purchases now; old ones are always
     * seen to
     */
    public Gateways(List<Gateway> inOrder, Predicate<String> isOn) {
        this(inOrder, isOn, List::of);
    }

    /**
     * @param ordered whom staff want in front, asked each time; the others follow as they are built
     * in
     */
    public Gateways(List<Gateway> inOrder, Predicate<String> isOn, Supplier<List<String>> ordered) {
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("a shop without a gateway cannot sell");
        }
        this.inOrder = List.copyOf(inOrder);
        this.isOn = isOn;
        this.ordered = ordered;
    }

    /**
     * Where a new purchase is paid.
     *
     * @param wanted null for the first that takes new ones
     * @return empty when that one, or none at all, takes new purchases now
     */
    public Optional<Gateway> chosen(@Nullable String wanted) {
        return offered().stream()
                .filter(gateway -> wanted == null || gateway.name().equals(wanted))
                .findFirst();
    }

    /** Those that take new purchases now, the one offered first in front. */
    public List<Gateway> offered() {
        return ranked().stream().filter(gateway -> isOn.test(gateway.name())).toList();
    }

    /** All of them in the order in which they are offered, switched off or not. */
    public List<Gateway> ranked() {
        var names = ordered.get();
        return inOrder.stream()
                .sorted(Comparator.comparingInt(gateway -> {
                    var place = names.indexOf(gateway.name());
                    return place < 0 ? names.size() : place;
                }))
                .toList();
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
