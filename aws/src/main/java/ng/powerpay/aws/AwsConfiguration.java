package ng.powerpay.aws;

import java.time.Duration;
import java.util.List;
import ng.powerpay.aws.mail.MailConfiguration;
import ng.powerpay.aws.queue.QueueCheck;
import ng.powerpay.aws.queue.QueueConfig;
import ng.powerpay.aws.queue.Relay;
import ng.powerpay.aws.secret.SecretConfiguration;
import ng.powerpay.aws.sms.SmsConfiguration;
import ng.powerpay.aws.store.StoreConfiguration;
import ng.powerpay.aws.watch.WatchConfiguration;
import ng.powerpay.job.Chores;
import ng.powerpay.job.Motor;
import ng.powerpay.purchase.ShopConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires what AWS brings; a bean here takes the place of the bare machine's. */
@Configuration(proxyBeanMethods = false)
@Import({
    SecretConfiguration.class,
    StoreConfiguration.class,
    MailConfiguration.class,
    SmsConfiguration.class,
    WatchConfiguration.class
})
public class AwsConfiguration {

    private static final Duration CHECK_EVERY = Duration.ofMinutes(5);

    @Bean
    AwsClients awsClients(AwsConfig config) {
        return new AwsClients(config);
    }

    /** Queues in the way of what the worker claims, if there are any. */
    @Bean
    QueueWiring queueWiring(AwsClients clients, QueueConfig config, ShopConfig shop) {
        return config.isOn() ? QueueWiring.to(config, clients, shop) : QueueWiring.NONE;
    }

    @Bean
    Motor motor(QueueWiring queues) {
        return queues.motor();
    }

    @Bean
    Chores queueChores(QueueWiring queues) {
        return new Chores(queues.chores());
    }

    /** The motor that the worker has, and what looks after its queues. */
    record QueueWiring(Motor motor, List<Chores.Chore> chores) {

        static final QueueWiring NONE = new QueueWiring(Motor.IN_PROCESS, List.of());

        static QueueWiring to(QueueConfig config, AwsClients clients, ShopConfig shop) {
            if (shop.lease().compareTo(config.functionTimeout()) > 0) {
                throw new IllegalStateException("POWERPAY_AWS_FUNCTION_TIMEOUT must be at least POWERPAY_LEASE,"
                        + " which is longer than the longest step");
            }
            var sqs = clients.make(SqsClient.builder(), config.endpoint());
            var check = new Chores.Chore("queues", CHECK_EVERY, new QueueCheck(sqs, config));
            return new QueueWiring(new Relay(sqs, config), shop.role().claims() ? List.of(check) : List.of());
        }
    }
}
