package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * What due work must come to, whichever motor carries it on: the same cases run in one process and
 * through a queue that delivers twice, late and in any order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DueWorkSuite {

    private final Market market;

    protected DueWorkSuite(Market market) {
        this.market = market;
    }

    protected Market market() {
        return market;
    }

    @AfterAll
    void close() {
        market.close();
    }

    @AfterEach
    void theBooksBalanceAndAgreeWithTheStates() {
        assertEquals(0L, number("select coalesce(sum(amount_kobo), 0) from posting"));
        assertEquals(0L, number("""
                select count(*) from purchase p where state = 'VENDED' and not exists
                  (select 1 from posting where entry = p.id || '/vended')"""));
        assertEquals(0L, number("""
                select count(*) from posting where entry like '%/vended' and purchase_id in
                  (select purchase_id from posting where entry like '%/refunded')"""));
    }

    protected long number(String sql) {
        return market.shop.database().sql(sql).query(Long.class).single();
    }

    protected JsonNode buy(Account account, String form, String... states) throws Exception {
        var purchase = market.place(account, 10_000);
        market.pay(purchase, form);
        return market.until(purchase, states);
    }

    protected JsonNode buy(Scenario scenario, String... states) throws Exception {
        return buy(market.meter(scenario), "channel=card", states);
    }

    protected static String credit(JsonNode purchase) {
        for (var token : purchase.path("tokens")) {
            if (token.path("kind").asString().equals("CREDIT")) {
                return token.path("digits").asString();
            }
        }
        throw new AssertionError("no credit token in " + purchase);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {
                "SLOW",
                "PENDING",
                "TIMEOUT_VENDED",
                "TIMEOUT_LOST",
                "TOKEN_LATE",
                "SERVER_ERROR",
                "HTML_BODY",
                "CONNECTION_CUT",
                "BONUS",
                "ARREARS",
                "HIGH_MINIMUM"
            })
    @Tag("failure-1")
    @Tag("failure-2")
    void whateverHappensOnTheWayTheTokenArrives(Scenario scenario) throws Exception {
        var purchase = buy(scenario, "VENDED");
        var answer = market.type(market.meter(scenario), credit(purchase));
        assertTrue(answer.path("accepted").asBoolean(), answer.toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"REVERSED", "FAILED", "PENDING_REVERSED"})
    void aDefiniteRefusalSendsTheMoneyBack(Scenario scenario) throws Exception {
        var purchase = buy(scenario, "REFUNDED");
        assertEquals(
                purchase.path("price").path("totalKobo").asLong(),
                purchase.path("refund").path("amountKobo").asLong());
        assertEquals(0, purchase.path("tokens").size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"WALLET_EMPTY", "COMPANY_DOWN"})
    void aVendorThatSurelyTookNothingIsTriedAgainAndThenTheMoneyGoesBack(Scenario scenario) throws Exception {
        var purchase = buy(scenario, "REFUNDED");
        assertEquals("COMPANY_UNREACHABLE", purchase.path("reason").path("code").asString());
        assertEquals(
                12L,
                number("select count(*) from vend_attempt where purchase_id = '"
                        + purchase.path("id").asString() + "'"));
    }

    @Test
    @Tag("failure-7")
    @Tag("failure-8")
    void aLateWebhookADoubleWebhookAndALostOneAllEndInOneToken() throws Exception {
        for (var outcome : new String[] {"late", "twice", "lost"}) {
            var purchase = buy(market.meter(Scenario.NORMAL), "channel=bank_transfer&outcome=" + outcome, "VENDED");
            assertEquals(
                    1L,
                    number("select count(*) from vend_attempt where purchase_id = '"
                            + purchase.path("id").asString() + "'"));
        }
    }

    @Test
    @Tag("failure-11")
    void lessThanThePriceGoesBackWhole() throws Exception {
        var purchase = buy(market.meter(Scenario.NORMAL), "channel=bank_transfer&outcome=less", "REFUNDED");
        assertEquals("WRONG_AMOUNT", purchase.path("reason").path("code").asString());
        assertEquals(
                0L,
                number("select count(*) from vend_attempt where purchase_id = '"
                        + purchase.path("id").asString() + "'"));
    }

    @Test
    @Tag("failure-11")
    void moreThanThePriceIsVendedAndTheRestGoesBack() throws Exception {
        var purchase = buy(market.meter(Scenario.NORMAL), "channel=bank_transfer&outcome=more", "VENDED");
        var of = " from refund where state = 'DONE' and purchase_id = '"
                + purchase.path("id").asString() + "'";
        for (var i = 0; i < 100 && number("select count(*)" + of) == 0; i++) {
            market.shop
                    .database()
                    .sql("update refund set due_at = now() where state = 'DUE'")
                    .update();
            Thread.sleep(100);
        }
        assertEquals(
                number("select paid_kobo - total_kobo from purchase where id = '"
                        + purchase.path("id").asString() + "'"),
                number("select sum(amount_kobo)" + of));
    }

    @Test
    void theTokenGoesOutOnceByTextAndOnceByMail() throws Exception {
        var purchase = buy(market.meter(Scenario.NORMAL), "channel=card", "VENDED");
        var digits = credit(purchase).replaceAll("(.{4})(?=.)", "$1-");
        var unsent = "select count(*) from message where state <> 'SENT' and purchase_id = '"
                + purchase.path("id").asString() + "'";
        for (var i = 0; i < 200 && number(unsent) > 0; i++) {
            Thread.sleep(100);
        }
        var about = market.sandbox.outbox().newestFirst().stream()
                .filter(message -> message.content().text().contains(digits))
                .toList();
        var texts = about.stream()
                .filter(message -> message.parties().to().startsWith("234"))
                .map(message -> message.content().text())
                .toList();
        assertEquals(2, about.size(), about.toString());
        assertEquals(1, texts.size());
        assertTrue(texts.getFirst().length() <= 160, texts.getFirst());
    }
}
