package ng.powerpay.provider;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.platform.Kobo;

/** Who there is: told by the wiring, because gateways, vendors and companies are not known here. */
public interface Roster {

    /**
     * A gateway or vendor that is built in.
     *
     * @param companies codes of those it may sell for; empty for a gateway
     */
    record Listed(Kind kind, String name, Set<String> companies) {

        public Listed {
            companies = Set.copyOf(companies);
        }
    }

    /** A company by our code. */
    record Served(String code, String name) {}

    /**
     * Our money with a vendor, as last known.
     *
     * @param low somebody has to send money there
     */
    record Left(Kobo amount, boolean low) {}

    List<Listed> providers();

    List<Served> companies();

    /** Empty until the vendor has said it once. */
    Optional<Left> floatAt(String vendor);

    /** Whether any vendor that is switched on sells for the company. */
    default boolean isSold(String company, Switches switches) {
        return providers().stream()
                .anyMatch(one -> one.kind() == Kind.VENDOR
                        && one.companies().contains(company)
                        && switches.isOn(Kind.VENDOR, one.name(), company));
    }
}
