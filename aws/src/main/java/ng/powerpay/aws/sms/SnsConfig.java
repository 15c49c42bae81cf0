package ng.powerpay.aws.sms;

import java.net.URI;
import ng.powerpay.notify.Brings;
import ng.powerpay.notify.Channel;
import ng.powerpay.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * How SNS is used, when {@code POWERPAY_SMS_CARRIERS} names sns.
 *
 * @param endpoint of a stand-in; null: where all of AWS is
 * @param maxPrice US dollars for one text, as a decimal; a dearer one is not sent
 * @param queue address of the queue with what became of texts; blank: deliveries are not proved
 */
public record SnsConfig(@Nullable URI endpoint, String sender, String maxPrice, String queue) implements Brings {

    static final String WAY = "sns";

    public static SnsConfig read(Settings settings) {
        var endpoint = settings.text("AWS_SNS_ENDPOINT", "", "address of a stand-in for SNS; empty: as all of AWS");
        var sender = settings.text("AWS_SNS_SENDER", "PowerPay", "sender id at SNS, 3 to 11 letters and digits");
        var price = settings.text("AWS_SNS_MAX_PRICE", "0.50", "the most that one text may cost, US dollars");
        var queue =
                settings.text("AWS_SNS_EVENTS_QUEUE", "", "SQS queue with the delivery status log of SNS; empty: none");
        settings.demand(sender.matches("[A-Za-z0-9]{3,11}"), "POWERPAY_AWS_SNS_SENDER has 3 to 11 letters and digits");
        settings.demand(price.matches("[0-9]{1,3}\\.[0-9]{1,5}"), "POWERPAY_AWS_SNS_MAX_PRICE must be such as 0.50");
        return new SnsConfig(endpoint.isEmpty() ? null : URI.create(endpoint), sender, price, queue);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String way() {
        return WAY;
    }
}
