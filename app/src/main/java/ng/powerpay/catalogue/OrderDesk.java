package ng.powerpay.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Gateways;
import ng.powerpay.platform.Problem;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.SqlOrders;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;

/** Which gateway is offered first and which vendor is asked first, and who may change it. */
final class OrderDesk {

    /**
     * Who sells for a company now, switched off or not, the best first.
     *
     * @param able all that could
     */
    record CompanyOrders(String code, String name, List<String> prepaid, List<String> postpaid, List<String> able) {}

    /** @param orders what staff set; what is not named is as configured */
    record OrdersSeen(List<String> gateways, List<CompanyOrders> companies, List<SqlOrders.Order> orders) {}

    /**
     * @param place a company's code, {@code ikeja/prepaid} for one kind of meter, or {@code *} for all
     * @param names best first; vendors that are not named sell nothing there; none: as configured
     * @param version as it was read, 0 where there was none
     */
    record OrderWish(Kind kind, String place, List<String> names, int version, String reason) {}

    private final SqlOrders orders;
    private final Vendors vendors;
    private final Gateways gateways;
    private final Catalogue catalogue;

    OrderDesk(SqlOrders orders, Vendors vendors, Gateways gateways, Catalogue catalogue) {
        this.orders = orders;
        this.vendors = vendors;
        this.gateways = gateways;
        this.catalogue = catalogue;
    }

    OrdersSeen see() {
        return new OrdersSeen(
                gateways.ranked().stream().map(Gateway::name).toList(),
                catalogue.companies().stream()
                        .map(one -> new CompanyOrders(
                                one.code(),
                                one.name(),
                                vendors.ranked(one.code(), MeterType.PREPAID),
                                vendors.ranked(one.code(), MeterType.POSTPAID),
                                List.copyOf(able(one.code()))))
                        .toList(),
                orders.read());
    }

    private Set<String> able(String place) {
        var types = place.endsWith("/prepaid")
                ? Set.of(MeterType.PREPAID)
                : place.endsWith("/postpaid") ? Set.of(MeterType.POSTPAID) : Set.of(MeterType.values());
        var company = place.replaceFirst("/.*", "");
        return vendors.all().stream()
                .filter(one -> company.equals("*") || types.stream().anyMatch(type -> one.sells(company, type)))
                .map(Vendor::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws Problem FIELD_MISSING, FIELD_INVALID, COMPANY_NOT_FOUND, STALE_VERSION */
    void change(OrderWish wish, String who) {
        var kind = Problem.given("kind", wish.kind());
        var place = Problem.given("place", wish.place());
        var names = Problem.given("names", wish.names());
        demandPlace(kind, place);
        if (names.stream().anyMatch(Objects::isNull)) {
            throw Given.invalid("names", "Name gateways or vendors.");
        }
        var able = kind == Kind.VENDOR
                ? able(place)
                : gateways.all().stream().map(Gateway::name).collect(Collectors.toSet());
        if (!able.containsAll(names)) {
            throw Given.invalid("names", "For " + place + " there are " + able + ".");
        }
        if (Set.copyOf(names).size() < names.size()) {
            throw Given.invalid("names", "Each may be named once.");
        }
        var because = CatalogueDesk.because(wish.reason(), who);
        var order = new SqlOrders.Order(kind, place, names, wish.version());
        if (!orders.change(order, new SqlOrders.Because(because.reason(), because.by()))) {
            throw CatalogueDesk.stale(orders.read().stream()
                    .filter(one -> one.kind() == kind && one.place().equals(place))
                    .map(one -> String.join(", ", one.names()))
                    .findFirst()
                    .orElse("as configured"));
        }
    }

    private void demandPlace(Kind kind, String place) {
        if (!place.matches("([a-z]{2,20}|\\*)(/(prepaid|postpaid))?")) {
            throw Given.invalid("place", "Name a company's code, ikeja/prepaid for one kind of meter, or *.");
        }
        if (kind == Kind.GATEWAY && !place.equals("*")) {
            throw Given.invalid("place", "Gateways have one order for all: *.");
        }
        if (!place.startsWith("*")) {
            catalogue.company(place.replaceFirst("/.*", ""));
        }
    }
}
