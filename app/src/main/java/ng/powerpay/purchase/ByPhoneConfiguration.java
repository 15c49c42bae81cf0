package ng.powerpay.purchase;

import ng.powerpay.job.Alarm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what other capabilities may ask of purchases by their phone. */
@Configuration(proxyBeanMethods = false)
public class ByPhoneConfiguration {

    @Bean
    ByPhone.Doors purchaseDoors(GuestAccess guests, PlacePurchase place, OpenCheckout open) {
        return new ByPhone.Doors(guests, place, open);
    }

    @Bean
    ByPhone byPhone(Purchases purchases, PurchaseSearch search, ByPhone.Doors doors, Alarm alarm) {
        return new ByPhone(purchases, search, doors, alarm);
    }
}
