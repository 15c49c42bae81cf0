package ng.powerpay.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ng.powerpay.Shop;
import ng.powerpay.job.Alarm;
import ng.powerpay.notify.Notices;
import ng.powerpay.platform.Seal;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of a webhook that is not taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerWebhooksTest {

    private final Shop shop = new Shop(Map.of("POWERPAY_ROLE", "api", "POWERPAY_PARTNER_MODE", "test"));
    private final Ear ear = new Ear();
    private final Http http = new Http(Duration.ofSeconds(2));
    private final Endpoints endpoints = new Endpoints(shop.database(), shop.bean(Seal.class));
    private final Deliveries deliveries = new Deliveries(shop.database(), shop.bean(Seal.class));
    private final DeliverWebhook step = new DeliverWebhook(
            deliveries,
            endpoints,
            new Notices(shop.database(), shop.bean(Seal.class), new Alarm()),
            new DeliverWebhook.Way(http, Duration.ofSeconds(2)),
            Clock.systemUTC());
    private final long partner = shop.bean(Partners.class)
            .make(
                    new Partners.Given("Ear", "Ear", "ear@example.ng", new Partner.PartnerLimits(1, 1, 1)),
                    "request-key",
                    "ada")
            .orElseThrow();
    private int made;

    @AfterAll
    void close() {
        shop.close();
        ear.close();
        http.close();
    }

    private long endpoint(String url, String... types) {
        return endpoints
                .make(new Endpoints.Wanted(partner, url, List.of(types)), WebhookSecret.fresh(), "key-" + made++, "ada")
                .orElseThrow();
    }

    private void event(String type) {
        shop.database().sql("""
                with noted as (
                  insert into partner_event (partner_id, purchase_id, type, data)
                  values (:partner, 'PP0000000000', :type, '{"id": "PP0000000000"}') returning id)
                insert into partner_delivery (event_id, endpoint_id)
                select noted.id, e.id from noted, partner_endpoint e
                where e.partner_id = :partner and e.state = 'ON' and (e.types = '{}' or :type = any (e.types))""").param("partner", partner).param("type", type).update();
    }

    private void run() {
        deliveries.claimNow(50).forEach(due -> step.run(java.util.Objects.requireNonNull(due.row())));
    }

    private WebhookDelivery newest(long endpoint) {
        return deliveries
                .list(endpoint, new Deliveries.Page(null, Long.MAX_VALUE, 1))
                .getFirst();
    }

    private Endpoint see(long id) {
        return endpoints.one(partner, id).orElseThrow();
    }

    private void off(long endpoint) {
        endpoints.put(see(endpoint), Endpoint.State.OFF);
    }

    @Test
    void aFailureIsTriedAgainByTheScheduleAndThenGivenUp() {
        ear.answer("/broken", 500);
        var id = endpoint(ear.url("/broken"));
        event("purchase.paid");
        var waits = new java.util.ArrayList<Long>();
        for (var i = 0; i < 10; i++) {
            run();
            var now = newest(id);
            if (now.nextAt() != null) {
                waits.add(Duration.between(Instant.now(), now.nextAt())
                                .plusSeconds(2)
                                .toSeconds()
                        / 5
                        * 5);
            }
            shop.database()
                    .sql("update partner_delivery set due_at = now() where due_at is not null")
                    .update();
        }
        assertEquals(List.of(5L, 300L, 1_800L, 7_200L, 18_000L, 36_000L, 50_400L, 72_000L, 86_400L), waits);
        var end = newest(id);
        assertEquals(WebhookDelivery.State.FAILED, end.state());
        assertEquals(10, end.tries());
        assertEquals(500, end.status());
        assertEquals(4_096, String.valueOf(end.answer()).length());
        assertTrue(see(id).failingSince() != null);
        off(id);
    }

    @Test
    void whoAnswersGoneIsNotAskedAgainAndItsPartnerIsWrittenTo() {
        ear.answer("/gone", 410);
        var id = endpoint(ear.url("/gone"));
        event("purchase.paid");
        event("purchase.vended");
        run();
        assertEquals("GONE", see(id).offReason());
        assertEquals(0, see(id).waiting());
        event("purchase.expired");
        run();
        assertEquals(2, ear.at("/gone").size());
        var told = shop.database()
                .sql("select count(*) from notice where kind = 'PARTNER_WEBHOOK_OFF'")
                .query(Long.class)
                .single();
        assertTrue(told >= 1);
    }

    @Test
    void fiveDaysOfFailuresSwitchItOff() {
        var id = endpoint("http://127.0.0.1:1/");
        event("purchase.paid");
        run();
        assertEquals(Endpoint.State.ON, see(id).state());
        shop.database()
                .sql("update partner_endpoint set failing_since = now() - interval '6 days' where id = ?")
                .param(id)
                .update();
        event("purchase.paid");
        run();
        assertEquals("FAILING", see(id).offReason());
        assertEquals(WebhookDelivery.State.STOPPED, newest(id).state());
    }

    @Test
    void redirectsAreNotFollowedAndOnlyWantedEventsAreTold() {
        ear.answer("/moved", 302);
        var id = endpoint(ear.url("/moved"), "purchase.refunded");
        event("purchase.paid");
        run();
        assertEquals(0, ear.at("/moved").size());
        event("purchase.refunded");
        run();
        assertEquals(1, ear.at("/moved").size());
        assertEquals(0, ear.at("/elsewhere").size());
        assertEquals(302, newest(id).status());
        off(id);
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        var id = endpoint(ear.url("/both"));
        var fresh = WebhookSecret.fresh();
        assertTrue(endpoints.renew(partner, see(id), fresh));
        event("purchase.paid");
        run();
        var heard = ear.at("/both").getFirst();
        var signatures = heard.header("webhook-signature").split(" ");
        assertEquals(2, signatures.length);
        assertEquals(
                WebhookSecret.sign(
                        fresh,
                        heard.header("webhook-id"),
                        Long.parseLong(heard.header("webhook-timestamp")),
                        heard.body()),
                signatures[0]);
        off(id);
    }

    @Test
    void whatWasMissedIsToldAgainSinceATime() {
        var id = endpoint(ear.url("/again"), "purchase.review");
        off(id);
        var since = Instant.now().minusSeconds(5);
        event("purchase.review");
        assertTrue(endpoints.put(see(id), Endpoint.State.ON));
        assertEquals(1, deliveries.replay(partner, id, since));
        run();
        assertEquals(1, ear.at("/again").size());
        assertEquals(WebhookDelivery.State.DONE, newest(id).state());
        assertEquals(0, deliveries.replay(partner + 1, id, since));
        off(id);
    }

    @Test
    void aWayThatIsGuardedDoesNotCallThisMachine() {
        try (var guarded = new Http(Duration.ofSeconds(2), new PublicAddresses())) {
            for (var address : List.of(ear.url("/inside"), ear.url("/inside").replace("127.0.0.1", "localhost"))) {
                var call = new Call("partner", "GET", URI.create(address), Map.of(), null, Duration.ofSeconds(2));
                assertTrue(guarded.send(call) instanceof Http.NotSent, address);
            }
        }
        assertFalse(ear.at("/inside").size() > 0);
    }
}
