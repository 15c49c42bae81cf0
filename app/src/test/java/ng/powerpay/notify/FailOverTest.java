package ng.powerpay.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ng.powerpay.Market;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.meter.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A token's SMS arrives once more by another carrier, and never a third time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailOverTest {

    private final Market market =
            new Market(Map.of("POWERPAY_SMS_CARRIERS", "termii,africastalking", "POWERPAY_SMS_PROOF_WITHIN", "400ms"));
    private final HttpClient client = HttpClient.newHttpClient();

    private record Row(
            long id,
            String state,
            String carrier,
            @Nullable String before,
            @Nullable String failure) {}

    @AfterAll
    void close() {
        market.close();
    }

    /** Buys with this phone. */
    private JsonNode sold(String phone) throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000, phone);
        market.pay(purchase, "channel=card");
        return market.until(purchase, "VENDED");
    }

    private Row row(JsonNode purchase) {
        return market.shop
                .database()
                .sql("""
                        select id, state, coalesce(carrier, ''), earlier_carrier, failure from message
                        where purchase_id = ? and channel = 'SMS' and copy = 0""")
                .param(purchase.path("id").asString())
                .query((row, _) ->
                        new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .single();
    }

    private Row until(JsonNode purchase, String state) throws InterruptedException {
        Stand.until(() -> row(purchase).state().equals(state));
        return row(purchase);
    }

    private long texts(String phone) {
        return market.sandbox.outbox().newestFirst().stream()
                .filter(one -> one.parties().to().endsWith("234" + phone.substring(1)))
                .count();
    }

    private int report(String path, String body) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(market.shop.url() + "/v1/webhooks/sms/" + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String termii(String id, String status) {
        return "{\"message_id\":\"" + id + "\",\"status\":\"" + status + "\"}";
    }

    @Test
    void aReportedTextIsDeliveredAndTheCustomerSeesIt() throws Exception {
        var purchase = sold("08031111111");
        var row = until(purchase, "DELIVERED");
        assertEquals("termii", row.carrier());
        assertEquals(null, row.before());
        assertEquals(1, texts("08031111111"));
        var seen = Market.json(market.shop.get(
                "/v1/purchases/" + purchase.path("id").asString() + "/messages",
                "Phone-Last-Four",
                market.lastFour(purchase)));
        assertEquals("delivered", seen.path(0).path("text").asString());
        var stranger = market.shop.get(
                "/v1/purchases/" + purchase.path("id").asString() + "/messages", "Phone-Last-Four", "9999");
        assertEquals(404, stranger.statusCode());
    }

    @Test
    void withoutAReportTheNextCarrierTakesIt() throws Exception {
        var row = until(sold("08000000204"), "DELIVERED");
        assertEquals("africastalking", row.carrier());
        assertEquals("termii", row.before());
        assertEquals(1, texts("08000000204"));
    }

    @Test
    void aLostTextGoesByTheNextCarrier() throws Exception {
        var row = until(sold("08000000410"), "DELIVERED");
        assertEquals("africastalking", row.carrier());
        assertEquals("termii", row.before());
    }

    @Test
    void whatTheFirstCarrierDoesNotTakeGoesToTheNextAtOnce() throws Exception {
        for (var phone : new String[] {"08000000500", "08000000402"}) {
            var row = until(sold(phone), "DELIVERED");
            assertEquals("africastalking", row.carrier());
            assertEquals(null, row.before(), "it is no second text");
            assertEquals(1, texts(phone));
        }
    }

    @Test
    void neverAThirdTimeAndALateReportStillCounts() throws Exception {
        var purchase = sold("08000001204");
        var row = until(purchase, "SENT");
        assertEquals("africastalking", row.carrier());
        assertEquals("termii", row.before());
        Thread.sleep(Duration.ofMillis(900));
        assertEquals("SENT", row(purchase).state());
        var key = market.shop
                .database()
                .sql("select earlier_proof_key from message where id = ?")
                .param(row.id())
                .query(String.class)
                .single();
        assertEquals(200, report("termii?key=" + Market.REPORT_KEY, termii(key.split(":")[1], "DELIVERED")));
        assertEquals("DELIVERED", row(purchase).state());
        assertEquals(200, report("termii?key=" + Market.REPORT_KEY, termii(key.split(":")[1], "Message Failed")));
        assertEquals("DELIVERED", row(purchase).state());
    }

    /** Sets the message back to where a carrier has it, with this id there. */
    private void unproved(long id, String key) {
        market.shop.owner().sql("""
                        update message set state = 'UNPROVED', due_at = now() + interval '1 hour', delivered_at = null,
                          carrier = 'termii', proof_key = :key, earlier_carrier = null, earlier_proof_key = null
                        where id = :id""").param("id", id).param("key", key).update();
    }

    @Test
    void aReportThatCameTooEarlyIsNotForgotten() throws Exception {
        var purchase = sold("08031111112");
        var id = until(purchase, "DELIVERED").id();
        assertEquals(200, report("termii?key=" + Market.REPORT_KEY, termii("early", "DELIVERED")));
        unproved(id, "termii:early");
        market.shop
                .database()
                .sql("update message set due_at = now() where id = ?")
                .param(id)
                .update();
        until(purchase, "DELIVERED");
        assertEquals(1, texts("08031111112"));
    }

    @Test
    void ofManyWhoFindItOverdueOneSendsItAgain() throws Exception {
        var id = until(sold("08031111113"), "DELIVERED").id();
        unproved(id, "termii:race");
        var proofs = market.shop.bean(Proofs.class);
        var again = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Stream.generate(() -> (Runnable) () -> again.addAndGet(proofs.overdue(id, true) ? 1 : 0))
                    .limit(40)
                    .forEach(threads::execute);
        }
        assertEquals(1, again.get());
    }

    @Test
    void whatIsProvedIsNeverSentAgain() throws Exception {
        var id = until(sold("08031111114"), "DELIVERED").id();
        unproved(id, "termii:proved");
        assertEquals(200, report("termii?key=" + Market.REPORT_KEY, termii("proved", "DELIVERED")));
        assertEquals(false, market.shop.bean(Proofs.class).overdue(id, true));
    }

    @Test
    void aLostTextWithoutAnotherCarrierHasFailed() throws Exception {
        var purchase = sold("08031111115");
        var id = until(purchase, "DELIVERED").id();
        unproved(id, "termii:gone");
        market.shop
                .database()
                .sql("insert into message_report values ('termii:gone', false)")
                .update();
        assertEquals(false, market.shop.bean(Proofs.class).overdue(id, false));
        assertEquals("FAILED", row(purchase).state());
        assertEquals("NOT_DELIVERED", row(purchase).failure());
    }

    @Test
    void forgedForeignAndUnreadableReportsChangeNothing() throws Exception {
        var purchase = sold("08031111116");
        var id = until(purchase, "DELIVERED").id();
        unproved(id, "termii:mine");
        assertEquals(401, report("termii", termii("mine", "DELIVERED")));
        assertEquals(401, report("termii?key=wrong", termii("mine", "DELIVERED")));
        assertEquals(404, report("nobody?key=" + Market.REPORT_KEY, termii("mine", "DELIVERED")));
        assertEquals(400, report("termii?key=" + Market.REPORT_KEY, "mine"));
        assertEquals(400, report("africastalking?key=" + Market.REPORT_KEY, "%%%"));
        assertEquals(200, report("termii?key=" + Market.REPORT_KEY, termii("unknown", "DELIVERED")));
        assertEquals(200, report("africastalking?key=" + Market.REPORT_KEY, "id=mine&status=Success"));
        assertEquals(200, report("termii?key=" + Market.REPORT_KEY, termii("mine", "Message Sent")));
        assertEquals("UNPROVED", row(purchase).state());
    }
}
