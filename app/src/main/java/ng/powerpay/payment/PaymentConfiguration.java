package ng.powerpay.payment;

import ng.powerpay.provider.Measurements;
import ng.powerpay.provider.SqlOrders;
import ng.powerpay.provider.Switches;
import ng.powerpay.remote.Provider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the gateways in their order, and the door for their events. */
@Configuration(proxyBeanMethods = false)
public class PaymentConfiguration {

    @Bean
    Gateways gateways(
            GatewayParts parts, Provider.Means means, Switches switches, SqlOrders orders, Measurements measurements) {
        return parts.gateways(means, switches, orders, measurements);
    }

    @Bean
    GatewayController gatewayController(Gateways gateways) {
        return new GatewayController(gateways);
    }

    @Bean
    WebhookController webhookController(Gateways gateways, PaymentHints hints) {
        return new WebhookController(gateways, hints);
    }
}
