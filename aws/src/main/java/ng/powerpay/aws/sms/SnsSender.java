package ng.powerpay.aws.sms;

import java.util.Map;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Sent;
import ng.powerpay.notify.SmsSender;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * Sends SMS through SNS, as transactional texts with a sender id and a limit on the price of each.
 */
public final class SnsSender implements SmsSender {

    private static final int LONGEST_ID = 100;

    private final SnsClient sns;
    private final SnsConfig config;

    public SnsSender(SnsClient sns, SnsConfig config) {
        this.sns = sns;
        this.config = config;
    }

    @Override
    public String name() {
        return SnsConfig.WAY;
    }

    @Override
    public boolean proves() {
        return !config.queue().isBlank();
    }

    @Override
    public Sent send(Letter.Sms sms) {
        try {
            var answer = sns.publish(ask -> ask.phoneNumber(sms.to())
                    .message(sms.text())
                    .messageAttributes(Map.of(
                            "AWS.SNS.SMS.SMSType", value("String", "Transactional"),
                            "AWS.SNS.SMS.SenderID", value("String", config.sender()),
                            "AWS.SNS.SMS.MaxPrice", value("Number", config.maxPrice()))));
            return new Sent.Accepted(id(answer.messageId()));
        } catch (InvalidParameterException | InvalidParameterValueException e) {
            return new Sent.Refused(why(e));
        } catch (SdkException e) {
            return new Sent.NotNow(why(e));
        }
    }

    private static MessageAttributeValue value(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    private static @Nullable String id(@Nullable String id) {
        return id == null || id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }

    /** SNS's own words name the number. */
    private static String why(Exception e) {
        return "sns: " + e.getClass().getSimpleName();
    }
}
