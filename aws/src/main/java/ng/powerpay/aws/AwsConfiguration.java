package ng.powerpay.aws;

import ng.powerpay.aws.mail.MailConfiguration;
import ng.powerpay.aws.secret.SecretConfiguration;
import ng.powerpay.aws.sms.SmsConfiguration;
import ng.powerpay.aws.store.StoreConfiguration;
import ng.powerpay.aws.watch.WatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

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

    @Bean
    AwsClients awsClients(AwsConfig config) {
        return new AwsClients(config);
    }
}
