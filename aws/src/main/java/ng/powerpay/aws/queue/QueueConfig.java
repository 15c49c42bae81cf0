package ng.powerpay.aws.queue;

import java.net.URI;
import java.time.Duration;
import ng.powerpay.platform.Settings;

/**
 * The two queues, and how long is waited for what they were told.
 *
 * @param vending address of the queue for purchases, refunds and events; empty: steps run in the server
 * @param notifications address of the queue for messages; empty: steps run in the server
 * @param functionTimeout after which a function is ended
 * @param visibility for which SQS hides a message that was received
 * @param patience after which a row that was sent is sent again if nothing became of it
 */
public record QueueConfig(
        String vending, String notifications, Duration functionTimeout, Duration visibility, Duration patience) {

    /** As AWS asks for: throttled functions must not see a message again while they retry. */
    static final int VISIBILITY_TO_TIMEOUT = 6;

    public static QueueConfig read(Settings settings) {
        var config = new QueueConfig(
                settings.text("AWS_VENDING_QUEUE", "", "address of the SQS queue for steps; empty: no queue"),
                settings.text("AWS_NOTIFICATION_QUEUE", "", "address of the SQS queue for messages; empty: no queue"),
                settings.duration("AWS_FUNCTION_TIMEOUT", "50s", "time-out of the Lambda functions"),
                settings.duration("AWS_QUEUE_VISIBILITY", "300s", "visibility time-out of both queues"),
                settings.duration(
                        "AWS_QUEUE_PATIENCE", "20m", "after which a row that a queue was told of is sent again"));
        settings.demand(
                config.vending().isEmpty() == config.notifications().isEmpty(),
                "POWERPAY_AWS_VENDING_QUEUE and POWERPAY_AWS_NOTIFICATION_QUEUE go together");
        settings.demand(
                isAddress(config.vending()) && isAddress(config.notifications()),
                "POWERPAY_AWS_VENDING_QUEUE and POWERPAY_AWS_NOTIFICATION_QUEUE must be addresses of queues");
        settings.demand(
                config.visibility().compareTo(config.functionTimeout().multipliedBy(VISIBILITY_TO_TIMEOUT)) >= 0,
                "POWERPAY_AWS_QUEUE_VISIBILITY must be at least 6 times POWERPAY_AWS_FUNCTION_TIMEOUT");
        settings.demand(
                config.patience().compareTo(config.visibility()) >= 0,
                "POWERPAY_AWS_QUEUE_PATIENCE must be at least POWERPAY_AWS_QUEUE_VISIBILITY");
        return config;
    }

    private static boolean isAddress(String text) {
        return text.isEmpty() || text.matches("https?://[A-Za-z0-9.:-]{1,253}/[0-9]{12}/[A-Za-z0-9_-]{1,80}");
    }

    /** Whether the steps are run by functions. */
    public boolean isOn() {
        return !vending.isEmpty();
    }

    /** Where the queues' service is: the address says it. */
    public URI endpoint() {
        return URI.create(vending).resolve("/");
    }
}
