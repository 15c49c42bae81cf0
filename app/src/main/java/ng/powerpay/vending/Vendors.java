package ng.powerpay.vending;

import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/** The vendors that are switched on, in order of priority. */
public final class Vendors {

    private final List<Vendor> inOrder;

    public Vendors(List<Vendor> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    public List<Vendor> all() {
        return inOrder;
    }

    /** The first that sells for this company. */
    public Optional<Vendor> forCompany(String company) {
        return inOrder.stream().filter(vendor -> vendor.sells(company)).findFirst();
    }

    /**
     * Who makes the next attempt.
     *
     * @param last who surely did not take the attempt before this one; null for the first
     */
    public Optional<Vendor> next(String company, Kobo amount, @Nullable String last) {
        return forCompany(company);
    }

    /** Makes an attempt, and learns from it how the vendor is doing. */
    public VendOutcome vend(Vendor vendor, VendRequest request) {
        return vendor.vend(request);
    }

    /** The one that made an attempt, by the name stored with it. */
    public Vendor named(String name) {
        return inOrder.stream()
                .filter(vendor -> vendor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no vendor named " + name));
    }
}
