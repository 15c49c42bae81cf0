package ng.powerpay.aws.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Whatever no function can use ends in the dead-letter queue, whole; and the queues may be away.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersTest {

    private static final EventSource.Reading READING = new EventSource.Reading(10, Duration.ZERO, 1);
    private static final int PATIENCE = 800;

    private final Cloud cloud = new Cloud();
    private final VendingHandler vending = new VendingHandler(cloud.functions());

    @AfterAll
    void close() {
        vending.close();
        cloud.close();
    }

    private EventSource read() {
        return EventSource.open(cloud.queues, LocalQueues.VENDING, READING, Cloud.in(vending));
    }

    private List<String> dead(int expected) throws InterruptedException {
        var url = cloud.queues.url(LocalQueues.VENDING + LocalQueues.DEAD);
        var found = new ArrayList<String>();
        for (var i = 0; i < PATIENCE && found.size() < expected; i++) {
            cloud.queues.client().receiveMessage(ask -> ask.queueUrl(url).maxNumberOfMessages(10)).messages().stream()
                    .map(Message::body)
                    .forEach(found::add);
            Thread.sleep(50);
        }
        return found;
    }

    private long due(String id) {
        return cloud.market
                .shop
                .database()
                .sql("select count(*) from purchase where id = :id and due_at is not null")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsNotOursAndWhatAlwaysFailsIsKeptForAPerson() throws Exception {
        var sick = cloud.market
                .place(cloud.market.meter(Scenario.NORMAL), 5_000)
                .path("id")
                .asString();
        cloud.market
                .shop
                .owner()
                .sql("update purchase set price = '[]' where id = :id")
                .param("id", sick)
                .update();
        var foreign = List.of(
                "hello",
                "{\"work\":\"purchase\",\"kind\":\"PAID\",\"id\":\"PP0000000000\",\"claim\":1}",
                "{\"work\":\"payroll\",\"kind\":\"PAID\",\"id\":\"1\",\"claim\":1}",
                "{\"work\":\"refund\",\"kind\":\"REFUND\",\"id\":\"1; drop table\",\"claim\":1}");
        try (var _ = read()) {
            var url = cloud.queues.url(LocalQueues.VENDING);
            foreign.forEach(body ->
                    cloud.queues.client().sendMessage(send -> send.queueUrl(url).messageBody(body)));
            cloud.market
                    .shop
                    .database()
                    .sql("update purchase set due_at = now() where id = :id")
                    .param("id", sick)
                    .update();
            var dead = dead(foreign.size() + 1);
            assertTrue(dead.containsAll(foreign), dead.toString());
            assertTrue(dead.stream().anyMatch(body -> body.contains(sick)), dead.toString());
            assertEquals(1L, due(sick), "its row comes again by itself");
        }
    }

    @Test
    void theShopSellsOnWhenTheQueueIsBack() throws Exception {
        cloud.stopQueues();
        var purchase = cloud.market.place(cloud.market.meter(Scenario.NORMAL), 5_000);
        cloud.market.pay(purchase, "channel=card");
        Thread.sleep(500);
        cloud.startQueues();
        try (var _ = read()) {
            assertEquals(
                    "VENDED",
                    cloud.market.until(purchase, "VENDED").path("state").asString());
        }
    }
}
