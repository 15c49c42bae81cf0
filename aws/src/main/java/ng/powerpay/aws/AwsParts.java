package ng.powerpay.aws;

import java.time.Clock;
import java.util.List;
import ng.powerpay.Addition;
import ng.powerpay.Configs;
import ng.powerpay.aws.mail.MailConfiguration;
import ng.powerpay.aws.mail.SesConfig;
import ng.powerpay.aws.secret.KmsConfig;
import ng.powerpay.aws.secret.SecretConfig;
import ng.powerpay.aws.secret.SecretConfiguration;
import ng.powerpay.aws.sms.SmsConfiguration;
import ng.powerpay.aws.sms.SnsConfig;
import ng.powerpay.notify.NotifyConfig;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.SecretsConfig;

/** What {@link AwsConfiguration} wires, for commands and functions, which have no wiring. */
final class AwsParts {

    private AwsParts() {}

    static Addition.Parts of(Configs configs) {
        var clients = new AwsClients(configs.one(AwsConfig.class));
        var secret = configs.one(SecretConfig.class);
        return new Addition.Parts(
                () -> SecretConfiguration.keyWrap(
                        clients, configs.one(KmsConfig.class), secret, configs.one(SecretsConfig.class)),
                () -> SecretConfiguration.databaseLogins(
                        clients, secret, configs.one(DatabaseConfig.class), Clock.systemUTC()),
                List.of(MailConfiguration.sesMail(
                        clients, configs.one(SesConfig.class), configs.one(NotifyConfig.class))),
                List.of(SmsConfiguration.snsSms(clients, configs.one(SnsConfig.class))));
    }
}
