package ng.powerpay.aws.mail;

import java.net.URI;
import ng.powerpay.notify.Brings;
import ng.powerpay.notify.Channel;
import ng.powerpay.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * How SES is used, when {@code POWERPAY_MAIL_BY} is ses.
 *
 * @param endpoint of a stand-in; null: where all of AWS is
 * @param configurationSet whose events go to the queue
 * @param queue address of the queue with the events; blank: bounces are not heard of
 */
public record SesConfig(@Nullable URI endpoint, String configurationSet, String queue) implements Brings {

    static final String WAY = "ses";

    public static SesConfig read(Settings settings) {
        var endpoint = settings.text("AWS_SES_ENDPOINT", "", "address of a stand-in for SES; empty: as all of AWS");
        var set = settings.text("AWS_SES_CONFIGURATION_SET", "powerpay", "SES configuration set of our mail");
        var queue = settings.text(
                "AWS_SES_EVENTS_QUEUE", "", "SQS queue with SES's bounces, complaints and deliveries; empty: none");
        settings.demand(set.matches("[A-Za-z0-9_-]{1,64}"), "POWERPAY_AWS_SES_CONFIGURATION_SET is no name of a set");
        return new SesConfig(endpoint.isEmpty() ? null : URI.create(endpoint), set, queue);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String way() {
        return WAY;
    }
}
