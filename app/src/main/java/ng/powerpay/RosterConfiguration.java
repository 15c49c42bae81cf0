package ng.powerpay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.Company;
import ng.powerpay.payment.Gateways;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.Roster;
import ng.powerpay.vending.Floats;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells {@code provider}, which knows nobody by name, who there is. */
@Configuration(proxyBeanMethods = false)
public class RosterConfiguration {

    private record Wired(Gateways gateways, Vendors vendors, Floats floats, Catalogue catalogue) implements Roster {

        @Override
        public List<Listed> providers() {
            var companies = catalogue.companies().stream().map(Company::code).toList();
            return Stream.concat(
                            gateways.all().stream().map(gateway -> new Listed(Kind.GATEWAY, gateway.name(), Set.of())),
                            vendors.all().stream().map(vendor -> listed(vendor, companies)))
                    .toList();
        }

        private static Listed listed(Vendor vendor, List<String> companies) {
            var sold = companies.stream().filter(company -> sells(vendor, company));
            return new Listed(Kind.VENDOR, vendor.name(), sold.collect(Collectors.toSet()));
        }

        private static boolean sells(Vendor vendor, String company) {
            return Stream.of(MeterType.values()).anyMatch(type -> vendor.sells(company, type));
        }

        @Override
        public List<Served> companies() {
            return catalogue.companies().stream()
                    .map(company -> new Served(company.code(), company.name()))
                    .toList();
        }

        @Override
        public Optional<Left> floatAt(String vendor) {
            return floats.at(vendor).map(amount -> new Left(amount, floats.isLow(vendor)));
        }
    }

    @Bean
    Roster roster(Gateways gateways, Vendors vendors, Floats floats, Catalogue catalogue) {
        return new Wired(gateways, vendors, floats, catalogue);
    }
}
