package ng.powerpay.aws;

import java.util.List;
import java.util.Map;
import ng.powerpay.Addition;
import ng.powerpay.PowerPay;
import ng.powerpay.aws.mail.SesConfig;
import ng.powerpay.aws.queue.QueueConfig;
import ng.powerpay.aws.secret.KmsConfig;
import ng.powerpay.aws.secret.SecretConfig;
import ng.powerpay.aws.secret.SettingSources;
import ng.powerpay.aws.sms.SnsConfig;
import ng.powerpay.aws.store.StoreConfig;
import ng.powerpay.aws.watch.WatchConfig;
import ng.powerpay.platform.AddressCache;
import ng.powerpay.platform.SettingsFault;
import org.springframework.context.ConfigurableApplicationContext;

/** The server as it runs on ECS. */
public final class AwsPowerPay {

    private AwsPowerPay() {}

    /** Starts the server, or does what the first word says, see {@link PowerPay}. */
    public static void main(String[] arguments) {
        AddressCache.keepBriefly();
        try {
            PowerPay.run(arguments, SettingSources.complete(System.getenv()), addition());
        } catch (SettingsFault e) {
            System.err.println("PowerPay cannot start:\n" + e.getMessage());
            System.exit(1);
        }
    }

    /** Starts a server with this environment and nothing else. */
    public static ConfigurableApplicationContext start(Map<String, String> environment) {
        AddressCache.keepBriefly();
        return PowerPay.start(SettingSources.complete(environment), addition());
    }

    /** What AWS adds. */
    public static Addition addition() {
        return new Addition(
                List.of(
                        AwsConfig::read,
                        QueueConfig::read,
                        SecretConfig::read,
                        KmsConfig::read,
                        StoreConfig::read,
                        SesConfig::read,
                        SnsConfig::read,
                        WatchConfig::read),
                List.of(AwsConfiguration.class),
                AwsParts::of);
    }
}
