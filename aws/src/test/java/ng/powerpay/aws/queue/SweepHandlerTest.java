package ng.powerpay.aws.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A shop without a worker: functions and a sweep a minute are enough. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepHandlerTest {

    private static final EventSource.Reading READING = new EventSource.Reading(10, Duration.ZERO, 1);

    private final Cloud cloud = new Cloud(Map.of("POWERPAY_ROLE", "serverless"));

    @AfterAll
    void close() {
        cloud.close();
    }

    @Test
    void theSweepTellsWhatTimeMadeDueAndFunctionsTellWhatComesOfIt() throws Exception {
        var purchase = cloud.market.place(cloud.market.meter(Scenario.NORMAL), 5_000);
        cloud.market.pay(purchase, "channel=card");
        var id = purchase.path("id").asString();
        due(id);
        try (var sweep = new SweepHandler(cloud.functions());
                var vending = new VendingHandler(cloud.functions());
                var _ = EventSource.open(cloud.queues, LocalQueues.VENDING, READING, Cloud.in(vending))) {
            var told = sweep.handleRequest(Map.of(), Cloud.context()).getOrDefault("told", 0);
            assertTrue(told >= 1, "told of " + told);
            cloud.market.until(purchase, "VENDED");
            // By the function that vended, not by a sweep.
            for (var i = 0; i < 100 && cloud.queues.size(LocalQueues.NOTIFICATIONS) < 2; i++) {
                Thread.sleep(50);
            }
            assertEquals(2, cloud.queues.size(LocalQueues.NOTIFICATIONS), "an SMS and a mail");
            assertEquals(0, sweep.handleRequest(Map.of(), Cloud.context()).getOrDefault("told", -1));
        }
    }

    private void due(String id) throws InterruptedException {
        for (var i = 0; i < 100; i++) {
            var sql = "select due_at <= now() from purchase where id = :id";
            var jdbc = cloud.market.shop.database();
            if (jdbc.sql(sql).param("id", id).query(Boolean.class).single()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("its gateway's event did not come");
    }

    @Test
    void withoutQueuesItSaysThatNobodyCanBeTold() {
        var settings = new HashMap<>(cloud.functions());
        settings.remove("POWERPAY_AWS_VENDING_QUEUE");
        settings.remove("POWERPAY_AWS_NOTIFICATION_QUEUE");
        try (var sweep = new SweepHandler(settings)) {
            var fault = assertThrows(IllegalStateException.class, () -> sweep.handleRequest(Map.of(), Cloud.context()));
            assertTrue(String.valueOf(fault.getMessage()).contains("POWERPAY_AWS_VENDING_QUEUE"));
        }
    }
}
