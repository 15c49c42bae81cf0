package ng.powerpay.aws.mail;

import io.micrometer.core.instrument.MeterRegistry;
import ng.powerpay.aws.AwsClients;
import ng.powerpay.aws.event.EventQueue;
import ng.powerpay.aws.event.QueueUrl;
import ng.powerpay.notify.Brought;
import ng.powerpay.notify.MailSender;
import ng.powerpay.notify.NotifyConfig;
import ng.powerpay.notify.Proofs;
import ng.powerpay.notify.Suppressions;
import ng.powerpay.purchase.ShopConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires SES and the queue with what it says. */
@Configuration(proxyBeanMethods = false)
public class MailConfiguration {

    /** SES, opened when it is chosen. */
    @Bean
    public static Brought<MailSender> sesMail(AwsClients clients, SesConfig ses, NotifyConfig notify) {
        return new Brought<>(
                ses.way(),
                () -> new SesSender(
                        clients.make(SesV2Client.builder(), ses.endpoint()),
                        notify.mailFrom(),
                        ses.configurationSet()));
    }

    @Bean
    SesEvents sesEvents(Proofs proofs, Suppressions suppressions, MeterRegistry figures) {
        return new SesEvents(proofs, suppressions, figures);
    }

    @Bean
    EventQueue mailEvents(AwsClients clients, SesConfig ses, SesEvents events, ShopConfig shop, MeterRegistry figures) {
        var queue = shop.role().claims() ? ses.queue() : "";
        return new EventQueue(queue, () -> clients.make(SqsClient.builder(), QueueUrl.service(queue)), events, figures);
    }
}
