package ng.powerpay.vending;

import java.util.List;
import java.util.Optional;

/** The vendors that are switched on, in order of priority. */
public final class Vendors {

    private final List<Vendor> inOrder;

    public Vendors(List<Vendor> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    /** The first that sells for this company. */
    public Optional<Vendor> forCompany(String company) {
        return inOrder.stream().filter(vendor -> vendor.sells(company)).findFirst();
    }

    /** The one that made an attempt, by the name stored with it. */
    public Vendor named(String name) {
        return inOrder.stream()
                .filter(vendor -> vendor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no vendor named " + name));
    }
}
