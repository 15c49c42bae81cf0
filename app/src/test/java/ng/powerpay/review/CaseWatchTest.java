package ng.powerpay.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is pending too long is told once, becomes a case with an owner, and ends with its trouble.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseWatchTest {

    private static final String DUTY = "duty@powerpay.example";

    private final Market market = new Market(Map.of(
            "POWERPAY_PENDING_ALERT", "0s",
            "POWERPAY_PENDING_CASE", "0s",
            "POWERPAY_REFUND_CASE", "0s",
            "POWERPAY_DUTY_EMAIL", DUTY,
            "POWERPAY_ALERT_EMAIL", "all@powerpay.example"));
    private final Office office = new Office(market.shop);
    private final CaseWatch watch = market.shop.bean(CaseWatch.class);

    @AfterAll
    void close() {
        market.close();
    }

    private String pendingOne() throws Exception {
        var purchase = market.place(market.meter(Scenario.NEVER_DONE), 5_000);
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDING");
        return purchase.path("id").asString();
    }

    private long alerts(String id) {
        return market.shop
                .database()
                .sql("select count(*) from purchase_event where kind = 'ALERTED' and purchase_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long mails(String to, String about) {
        return market.sandbox.outbox().newestFirst().stream()
                .filter(message -> message.parties().to().contains(to)
                        && message.toString().contains(about))
                .count();
    }

    private void stop(String id) {
        market.shop
                .database()
                .sql("update purchase set state = 'REVIEW', review_from = 'VENDING', due_at = null where id = ?")
                .param(id)
                .update();
    }

    @Test
    void whatIsPendingTooLongIsToldOnceAndGetsAnOwner() throws Exception {
        var id = pendingOne();
        watch.look();
        watch.look();
        assertEquals(1, alerts(id));
        assertEquals(1, mails("all@powerpay.example", id));
        assertEquals(1, mails(DUTY, id));
        var found = office.caseOf(id, "PENDING_LONG");
        var one = office.see(found);
        assertEquals(DUTY, one.at("/about/owner").asString());
        assertEquals("[\"SETTLE\"]", one.path("actions").toString());
        var metrics = market.shop.get("/metrics").body();
        assertTrue(metrics.matches("(?s).*powerpay_purchases_pending_minutes15 [1-9].*"), metrics);
        assertTrue(metrics.matches("(?s).*powerpay_cases_open [1-9].*"), metrics);
        assertTrue(metrics.contains("powerpay_cases_overdue 0.0"), metrics);
        stop(id);
        watch.look();
        assertEquals("ENDED", office.see(found).at("/about/decision").asString());
    }

    @Test
    void whatAPersonSettledIsNotOpenedAgain() throws Exception {
        var id = pendingOne();
        watch.look();
        var found = office.caseOf(id, "PENDING_LONG");
        office.decide(Office.ADA, found, "SETTLE", ",\"note\":\"the vendor is slow today\"");
        watch.look();
        assertEquals(found, office.caseOf(id, "PENDING_LONG"));
        stop(id);
    }

    @Test
    void aRefundUnderWayTooLongBecomesACase() throws Exception {
        var purchase = market.place(market.meter(Scenario.FAILED), 5_000);
        var id = purchase.path("id").asString();
        market.pay(purchase, "channel=card");
        market.until(purchase, "REFUNDING", "REFUNDED");
        market.shop.database().sql("""
                        insert into review_case (subject, purchase_id, kind, text)
                        values (:id || '-R0', :id, 'REFUND_LONG', 'as if it took a day')""").param("id", id).update();
        market.until(purchase, "REFUNDED");
        watch.look();
        var found = office.caseOf(id + "-R0", "REFUND_LONG");
        assertEquals("ENDED", office.see(found).at("/about/decision").asString());
        assertFalse(office.get(Office.ADA, "/v1/staff/cases?mine=true").body().contains(id));
    }

    @Test
    void whatWaitsAndWhatMovedIsMeasured() throws Exception {
        pendingOne();
        var delivered = market.place(market.meter(Scenario.NORMAL), 1_000);
        market.pay(delivered, "channel=card");
        market.until(delivered, "VENDED");
        watch.look();
        var figures = market.shop.get("/metrics").body();
        for (var figure : java.util.List.of(
                "powerpay_purchases_open\\{state=\"vending\"\\} [1-9].*",
                "powerpay_work_due\\{work=\"refund\"\\} 0.*",
                "powerpay_work_oldest_seconds\\{work=\"purchase\"\\} .*",
                "powerpay_purchase_moves_total\\{to=\"vended\"\\} [1-9].*",
                "powerpay_purchase_paid_to_token_seconds_count [1-9].*",
                "powerpay_provider_calls_seconds_count\\{kind=\"gateway\",name=\"paystack\",outcome=\"ok\"\\} [1-9].*",
                "powerpay_cases_aged\\{age=\"under_4h\"\\} .*",
                "powerpay_cases_aged\\{age=\"over_24h\"\\} 0.*")) {
            assertTrue(figures.lines().anyMatch(line -> line.matches(figure)), figure + " in " + figures);
        }
    }
}
