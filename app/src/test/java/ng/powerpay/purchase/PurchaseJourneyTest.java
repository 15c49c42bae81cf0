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
}
