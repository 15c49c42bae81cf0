package ng.powerpay.meter;

import java.time.Clock;
import java.time.LocalDate;
import ng.powerpay.cache.SharedMemory;
import ng.powerpay.provider.Measurements;
import ng.powerpay.provider.Switches;
import ng.powerpay.vending.Vendors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the catalogue, look-ups and prices. */
@Configuration(proxyBeanMethods = false)
public class MeterConfiguration {

    @Bean
    Catalogue catalogue(JdbcClient jdbc, Clock clock) {
        var catalogue = new Catalogue(jdbc);
        catalogue.prime(LocalDate.ofInstant(clock.instant(), Pricing.LAGOS));
        return catalogue;
    }

    @Bean
    CompanyHealth companyHealth(Measurements measurements, Vendors vendors, Switches switches) {
        return new CompanyHealth(measurements, vendors, switches);
    }

    @Bean
    MeterLookup meterLookup(
            Catalogue catalogue, Vendors vendors, MeterConfig config, SharedMemory shared, Clock clock) {
        return new MeterLookup(catalogue, vendors, config, shared, clock);
    }

    @Bean
    Pricing pricing(Catalogue catalogue, Clock clock) {
        return new Pricing(catalogue, clock);
    }

    @Bean
    MeterController meterController(
            Catalogue catalogue, MeterLookup lookup, Pricing pricing, CompanyHealth health, Clock clock) {
        return new MeterController(catalogue, lookup, pricing, health, clock);
    }
}
