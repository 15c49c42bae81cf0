package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Whole purchases against the sandboxes' real wire formats. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurchaseJourneyTest {

    private Market market = new Market(Map.of());

    @BeforeAll
    void open() {
        assertTrue(market.shop.url().startsWith("http"));
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

    private long number(String sql) {
        return market.shop.database().sql(sql).query(Long.class).single();
    }

    private JsonNode buy(Account account, String form, String... states) throws Exception {
        var purchase = market.place(account, 10_000);
        market.pay(purchase, form);
        return market.until(purchase, states);
    }

    private JsonNode buy(Scenario scenario, String... states) throws Exception {
        return buy(market.meter(scenario), "channel=card", states);
    }

    private static BigDecimal kwh(JsonNode text) {
        return new BigDecimal(text.asString().replace("kWh", "").strip());
    }

    private static String credit(JsonNode purchase) {
        for (var token : purchase.path("tokens")) {
            if (token.path("kind").asString().equals("CREDIT")) {
                return token.path("digits").asString();
            }
        }
        throw new AssertionError("no credit token in " + purchase);
    }

    @ParameterizedTest
    @EnumSource(Company.class)
    void aTokenOfEveryCompanyIsAcceptedByTheMeter(Company company) throws Exception {
        var account = market.accounts().stream()
                .filter(one -> one.company() == company && one.prepaid())
                .filter(one -> one.scenario() == Scenario.NORMAL)
                .findFirst()
                .orElseThrow();
        var purchase = buy(account, "channel=card", "VENDED");
        var answer = market.type(account, credit(purchase));
        assertTrue(answer.path("accepted").asBoolean(), answer.toString());
        var gained = kwh(answer.path("after")).subtract(kwh(answer.path("before")));
        assertEquals(new BigDecimal(purchase.path("units").asString()), gained);
        assertTrue(purchase.path("final").asBoolean());
    }

    @ParameterizedTest
    @EnumSource(Company.class)
    void aBillOfEveryCompanyIsPaidWithoutAToken(Company company) throws Exception {
        var account = market.accounts().stream()
                .filter(one -> one.company() == company && !one.prepaid())
                .filter(one -> one.scenario() == Scenario.NORMAL)
                .findFirst()
                .orElseThrow();
        var purchase = buy(account, "channel=ussd", "VENDED");
        assertEquals(0, purchase.path("tokens").size());
        assertEquals("Your bill is paid.", purchase.path("text").asString());
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
    void keyChangeTokensComeFirstAndInOrder() throws Exception {
        var account = market.meter(Scenario.KEY_CHANGE);
        var purchase = buy(account, "channel=card", "VENDED");
        var kinds = purchase.path("tokens").findValuesAsString("kind");
        assertEquals(java.util.List.of("KEY_CHANGE_1", "KEY_CHANGE_2", "CREDIT"), kinds.subList(0, 3));
        JsonNode answer = null;
        for (var token : purchase.path("tokens")) {
            answer = market.type(account, token.path("digits").asString());
        }
        assertEquals(
                "ACCEPT",
                String.valueOf(answer == null ? "" : answer.path("result").asString()));
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
    void aDeclineCostsNothingAndTheSamePurchaseIsPaidAfterwards() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        market.pay(purchase, "channel=card&card=4084080000005408");
        market.shop.post(
                "/v1/purchases/" + purchase.path("id").asString() + "/payment-checks",
                "",
                "Phone-Last-Four",
                "4567",
                "Idempotency-Key",
                "check-00001");
        for (var i = 0; i < 50 && market.see(purchase).path("decline").isMissingNode(); i++) {
            Thread.sleep(100);
        }
        assertFalse(market.see(purchase).path("decline").path("text").asString().isEmpty());
        market.pay(purchase, "channel=card");
        assertEquals("VENDED", market.until(purchase, "VENDED").path("state").asString());
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
    void theTokenGoesOutByTextAndByMailWithTheReceipt() throws Exception {
        var purchase = buy(market.meter(Scenario.NORMAL), "channel=card", "VENDED");
        var digits = credit(purchase).replaceAll("(.{4})(?=.)", "$1-");
        for (var i = 0; i < 100; i++) {
            var about = market.sandbox.outbox().newestFirst().stream()
                    .filter(message -> message.content().text().contains(digits))
                    .toList();
            if (about.size() == 2) {
                var sms = about.stream()
                        .filter(message -> message.parties().to().startsWith("234"))
                        .findFirst()
                        .orElseThrow();
                assertTrue(sms.content().text().length() <= 160, sms.content().text());
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no text and mail with the token");
    }
}
