package ng.powerpay.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.outbox.Message.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * An address that mail came back from, or that complained, is written to no more until staff say
 * so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuppressionTest {

    private static final String ADDRESS = "ada@example.ng";
    private final Market market = new Market(Map.of());
    private final Office office = new Office(market.shop);
    private final Suppressions suppressions = market.shop.bean(Suppressions.class);

    @AfterAll
    void close() {
        market.close();
    }

    private String mail(JsonNode purchase, int copy) {
        return market.shop
                .database()
                .sql("""
                        select coalesce(max(state || ' ' || coalesce(failure, '')), 'none') from message
                        where purchase_id = :id and channel = 'EMAIL' and copy = :copy""")
                .param("id", purchase.path("id").asString())
                .param("copy", copy)
                .query(String.class)
                .single();
    }

    private long mails() {
        return market.sandbox.outbox().newestFirst().stream()
                .filter(one -> one.kind() == Kind.EMAIL)
                .count();
    }

    @Test
    void aSuppressedAddressIsNotMailedUntilStaffLiftIt() throws Exception {
        assertTrue(suppressions.suppress("Ada@Example.NG ", Suppressions.Reason.BOUNCE, Instant.EPOCH));
        assertFalse(suppressions.suppress(ADDRESS, Suppressions.Reason.BOUNCE, Instant.EPOCH), "told twice");
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDED");
        Stand.until(() -> mail(purchase, 0).equals("FAILED ADDRESS_BOUNCES"));
        assertEquals(0, mails());
        var detail = office.get(
                Office.ADA, "/v1/staff/purchases/" + purchase.path("id").asString());
        assertTrue(detail.body().contains("failed: an earlier mail to this address came back"), detail.body());
        var path = "/v1/purchases/" + purchase.path("id").asString() + "/messages";
        var told = market.shop.get(path, "Phone-Last-Four", "4567");
        assertTrue(told.body().contains("failed: an earlier mail to this address came back"), told.body());

        assertEquals(
                200,
                office.get(Office.ADA, "/v1/staff/mail-suppressions?address=ADA@example.ng")
                        .statusCode());
        assertEquals(204, lift("{\"address\":\"ADA@example.ng\",\"why\":\"she has a new mailbox\"}"));
        assertEquals(404, lift("{\"address\":\"ada@example.ng\",\"why\":\"once more\"}"));
        assertFalse(suppressions.suppress(ADDRESS, Suppressions.Reason.BOUNCE, Instant.EPOCH), "a late copy");
        market.shop.post(
                path,
                "{\"channel\":\"EMAIL\"}",
                "Phone-Last-Four",
                "4567",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Stand.until(() -> mail(purchase, 1).equals("SENT "));
        assertEquals(1, mails());
        assertEquals(
                Office.ADA, market.shop.database().sql("""
                select lifted_by from mail_suppression_lift where address = 'ada@example.ng'""").query(String.class).single());
    }

    private int lift(String order) throws Exception {
        return office.post(Office.ADA, "/v1/staff/mail-suppressions/lifts", order)
                .statusCode();
    }

    @Test
    void aComplaintIsStrongerThanABounce() {
        suppressions.suppress("bola@example.ng", Suppressions.Reason.BOUNCE, Instant.EPOCH);
        suppressions.suppress("bola@example.ng", Suppressions.Reason.COMPLAINT, Instant.EPOCH);
        suppressions.suppress("bola@example.ng", Suppressions.Reason.BOUNCE, Instant.EPOCH);
        assertEquals(
                Suppressions.Reason.COMPLAINT,
                suppressions.list("bola@example.ng").getFirst().reason());
    }

    @Test
    void wrongOrdersAreRefused() throws Exception {
        assertEquals(400, lift("{}"));
        assertEquals(400, lift("{\"address\":\"ada@example.ng\"}"));
        assertEquals(400, lift("{\"address\":\"ada@example.ng\",\"why\":\"x\"}"));
        assertEquals(404, lift("{\"address\":\"nobody@example.ng\",\"why\":\"who knows\"}"));
        assertEquals(401, market.shop.get("/v1/staff/mail-suppressions").statusCode());
        assertEquals(
                401, market.shop.post("/v1/staff/mail-suppressions/lifts", "{}").statusCode());
        assertFalse(suppressions.suppress("x".repeat(300), Suppressions.Reason.BOUNCE, Instant.EPOCH));
    }
}
