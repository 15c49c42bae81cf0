package ng.powerpay.aws.queue;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Says again and again when a queue is not as the settings say, or when letters are dead. */
public final class QueueCheck implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueCheck.class);

    private final SqsClient sqs;
    private final QueueConfig config;

    public QueueCheck(SqsClient sqs, QueueConfig config) {
        this.sqs = sqs;
        this.config = config;
    }

    @Override
    public void run() {
        check(config.vending());
        check(config.notifications());
    }

    private void check(String queue) {
        try {
            var found = sqs.getQueueAttributes(ask -> ask.queueUrl(queue)
                            .attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT, QueueAttributeName.REDRIVE_POLICY))
                    .attributes();
            complain(queue, found);
        } catch (SdkException e) {
            LOG.error("{} cannot be asked: {}", queue, e.getMessage());
        }
    }

    private void complain(String queue, Map<QueueAttributeName, String> found) {
        var visibility = Long.parseLong(found.getOrDefault(QueueAttributeName.VISIBILITY_TIMEOUT, "0"));
        if (visibility < config.visibility().toSeconds()) {
            LOG.error(
                    "{} hides messages for {} s, but POWERPAY_AWS_QUEUE_VISIBILITY is {} s",
                    queue,
                    visibility,
                    config.visibility().toSeconds());
        }
        if (!found.containsKey(QueueAttributeName.REDRIVE_POLICY)) {
            LOG.error("{} has no dead-letter queue: docs/runbooks/dead-letters.md", queue);
        }
    }
}
