package ng.powerpay.aws.sms;

import io.micrometer.core.instrument.MeterRegistry;
import ng.powerpay.aws.AwsClients;
import ng.powerpay.aws.event.EventQueue;
import ng.powerpay.aws.event.QueueUrl;
import ng.powerpay.job.Alarm;
import ng.powerpay.notify.Brought;
import ng.powerpay.notify.Proofs;
import ng.powerpay.notify.SmsSender;
import ng.powerpay.purchase.ShopConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires SNS and the queue with what it says. */
@Configuration(proxyBeanMethods = false)
public class SmsConfiguration {

    /** SNS, opened when it is chosen. */
    @Bean
    public static Brought<SmsSender> snsSms(AwsClients clients, SnsConfig sns) {
        return new Brought<>(sns.way(), () -> new SnsSender(clients.make(SnsClient.builder(), sns.endpoint()), sns));
    }

    @Bean
    SnsEvents snsEvents(Proofs proofs, Alarm alarm, MeterRegistry figures) {
        return new SnsEvents(proofs, alarm::ring, figures);
    }

    @Bean
    EventQueue smsEvents(AwsClients clients, SnsConfig sns, SnsEvents events, ShopConfig shop, MeterRegistry figures) {
        var queue = shop.role().claims() ? sns.queue() : "";
        return new EventQueue(queue, () -> clients.make(SqsClient.builder(), QueueUrl.service(queue)), events, figures);
    }
}
