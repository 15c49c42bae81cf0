package ng.powerpay.payment;

import java.util.List;
import ng.powerpay.payment.paystack.PaystackConfig;
import ng.powerpay.payment.paystack.PaystackGateway;
import ng.powerpay.platform.Http;
import ng.powerpay.provider.Switches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the gateways in their order of priority, and the door for their events. */
@Configuration(proxyBeanMethods = false)
public class PaymentConfiguration {

    @Bean
    Gateways gateways(PaystackConfig paystack, Http http, Switches switches) {
        return new Gateways(List.of(new PaystackGateway(paystack, http)), switches);
    }

    @Bean
    WebhookController webhookController(Gateways gateways, PaymentHints hints) {
        return new WebhookController(gateways, hints);
    }
}
