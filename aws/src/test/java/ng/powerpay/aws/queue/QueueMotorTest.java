package ng.powerpay.aws.queue;

import java.time.Duration;
import java.util.List;
import ng.powerpay.DueWorkSuite;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import org.junit.jupiter.api.AfterAll;

/** The same due work through queues at their worst and the functions. */
class QueueMotorTest extends DueWorkSuite {

    private static final EventSource.Reading READING = new EventSource.Reading(10, Duration.ZERO, 3);

    private static final Cloud CLOUD = new Cloud();

    private final VendingHandler vending;
    private final NotificationHandler notifications;
    private final List<EventSource> sources;

    QueueMotorTest() {
        super(CLOUD.market);
        vending = new VendingHandler(CLOUD.functions());
        notifications = new NotificationHandler(CLOUD.functions());
        sources = List.of(
                EventSource.open(CLOUD.queues, LocalQueues.VENDING, READING, new Rough(Cloud.in(vending), 7)),
                EventSource.open(
                        CLOUD.queues, LocalQueues.NOTIFICATIONS, READING, new Rough(Cloud.in(notifications), 8)));
    }

    @AfterAll
    void closeCloud() {
        sources.forEach(EventSource::close);
        vending.close();
        notifications.close();
        CLOUD.close();
    }
}
