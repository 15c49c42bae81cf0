package ng.powerpay.aws.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ng.powerpay.aws.watch.Trace;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Motor;
import ng.powerpay.job.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Tells the queues of rows that the worker claimed, ten at a time. What surely or perhaps did not
 * go is put back and comes again soon, under the same number: told twice, it is carried on once.
 */
public final class Relay implements Motor {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** As many as SQS takes at once. */
    private static final int BATCH = 10;

    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Set<String> VENDING = Set.of("purchase", "refund", "hint");
    private static final Set<String> NOTIFICATIONS = Set.of("message");

    private final SqsClient sqs;
    private final QueueConfig config;

    public Relay(SqsClient sqs, QueueConfig config) {
        this.sqs = sqs;
        this.config = config;
    }

    @Override
    public int together() {
        return BATCH;
    }

    @Override
    public <T> void carryOn(Work<T> work, List<DueWork.Due<T>> claimed) {
        var sent = send(work.name(), claimed);
        var told = new ArrayList<DueWork.Due<T>>();
        var kept = new ArrayList<DueWork.Due<T>>();
        for (var i = 0; i < claimed.size(); i++) {
            (sent.contains(Integer.toString(i)) ? told : kept).add(claimed.get(i));
        }
        if (!told.isEmpty()) {
            work.due().claims().told(told, config.patience());
        }
        if (!kept.isEmpty()) {
            work.due().claims().putBack(kept, AGAIN);
        }
    }

    /** The places in the list of those that the queue has for certain. */
    private Set<String> send(String work, List<? extends DueWork.Due<?>> claimed) {
        try (var _ = Trace.begun()) {
            return sendTraced(work, claimed);
        }
    }

    private Set<String> sendTraced(String work, List<? extends DueWork.Due<?>> claimed) {
        var entries = new ArrayList<SendMessageBatchRequestEntry>();
        for (var i = 0; i < claimed.size(); i++) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .messageBody(Wake.of(work, claimed.get(i)).json())
                    .messageSystemAttributes(trace(claimed.get(i)))
                    .build());
        }
        try {
            var answer =
                    sqs.sendMessageBatch(batch -> batch.queueUrl(queue(work)).entries(entries));
            complain(work, answer);
            return answer.successful().stream().map(one -> one.id()).collect(Collectors.toSet());
        } catch (SdkException e) {
            LOG.error("{} of {} wait for their queue: {}", claimed.size(), work, e.getMessage());
            return Set.of();
        }
    }

    /** Of the request that made the row due, or of this batch. */
    private static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> trace(DueWork.Due<?> due) {
        var request = due.trace();
        try (var _ = request == null ? Trace.begun() : Trace.under(new Trace(request).header())) {
            return Trace.attributes();
        }
    }

    private static void complain(String work, SendMessageBatchResponse answer) {
        for (var failed : answer.failed()) {
            LOG.error("one of {} was not taken by its queue: {} {}", work, failed.code(), failed.message());
        }
    }

    private String queue(String work) {
        if (VENDING.contains(work)) {
            return config.vending();
        }
        if (NOTIFICATIONS.contains(work)) {
            return config.notifications();
        }
        throw new IllegalStateException("no queue for " + work);
    }
}
