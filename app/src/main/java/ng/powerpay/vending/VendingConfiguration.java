package ng.powerpay.vending;

import java.util.List;
import ng.powerpay.platform.Http;
import ng.powerpay.vending.vtpass.VtpassConfig;
import ng.powerpay.vending.vtpass.VtpassVendor;
import ng.powerpay.vending.vtpass.VtpassWebhookController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the vendors in their order of priority. */
@Configuration(proxyBeanMethods = false)
public class VendingConfiguration {

    @Bean
    Vendors vendors(VtpassConfig vtpass, Http http) {
        return new Vendors(List.of(new VtpassVendor(vtpass, http)));
    }

    @Bean
    VtpassWebhookController vtpassWebhookController(VendHints hints) {
        return new VtpassWebhookController(hints);
    }
}
