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

    private final Cloud cloud;
    private final VendingHandler vending;
    private final NotificationHandler notifications;
    private final List<EventSource> sources;

    QueueMotorTest() {
        this(new Cloud());
    }

    private QueueMotorTest(Cloud cloud) {
        super(cloud.market);
        this.cloud = cloud;
        vending = new VendingHandler(cloud.functions());
        notifications = new NotificationHandler(cloud.functions());
        sources = List.of(
                EventSource.open(cloud.queues, LocalQueues.VENDING, READING, new Rough(Cloud.in(vending), 7)),
                EventSource.open(
                        cloud.queues, LocalQueues.NOTIFICATIONS, READING, new Rough(Cloud.in(notifications), 8)));
    }

    @AfterAll
    void closeCloud() {
        sources.forEach(EventSource::close);
        vending.close();
        notifications.close();
        cloud.close();
    }
}
