package ng.powerpay.aws.secret;

import java.time.Clock;
import ng.powerpay.aws.AwsClients;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.DatabaseLogins;
import ng.powerpay.platform.KeyWrap;
import ng.powerpay.platform.SecretsConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Wires what Secrets Manager and KMS bring; what is not set stays as on a bare machine. */
@Configuration(proxyBeanMethods = false)
public class SecretConfiguration {

    /** KMS where keys of it are named. */
    @Bean
    public static KeyWrap keyWrap(AwsClients clients, KmsConfig kms, SecretConfig config, SecretsConfig secrets) {
        return kms.keys().isEmpty()
                ? secrets.localWrap()
                : new KmsKeyWrap(clients.make(KmsClient.builder(), config.endpoint()), kms.keys());
    }

    /** The secret of the database, where one is named. */
    @Bean
    public static DatabaseLogins databaseLogins(
            AwsClients clients, SecretConfig config, DatabaseConfig database, Clock clock) {
        if (config.database().application().isEmpty()) {
            return DatabaseLogins.fixed(database.application());
        }
        var secrets = new Secrets(clients.make(SecretsManagerClient.builder(), config.endpoint()));
        return new RotatingLogins(secrets, config.database(), database.application(), clock);
    }
}
