package ng.powerpay.sandbox.vtpass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ng.powerpay.sandbox.SandboxWorld;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VtpassPayTest {

    private final SandboxWorld world = SandboxWorld.open();
    private final Buyer buyer = Buyer.in(world);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tenThousandNairaInBandABuy44Point4Units() throws Exception {
        Account meter = buyer.prepaid(Company.IKEJA, Scenario.NORMAL);
        String id = SandboxWorld.requestId();
        JsonNode answer = buyer.pay(meter, id);
        assertEquals("000", Buyer.code(answer));
        assertEquals("delivered", Buyer.status(answer));
        assertEquals("44.4", answer.path("units").asString());
        assertEquals("697.67", answer.path("taxAmount").asString());
        assertEquals("9302.33", answer.path("tokenValue").asString());
        assertEquals("Token : " + Buyer.token(answer), answer.path("token").asString());
        assertEquals(id, answer.path("requestId").asString());
        assertEquals(
                "100.00",
                answer.path("content").path("transactions").path("commission").asString());
        assertEquals(answer.path("purchased_code"), buyer.requery(id).path("purchased_code"));
        assertEquals(
                "99990100.00",
                world.vtpassGet("balance").path("contents").path("balance").asString());
    }

    @Test
    void everyCompanysTokenIsTakenByItsMeter() throws Exception {
        for (Company company : Company.values()) {
            Account meter = buyer.prepaid(company, Scenario.NORMAL);
            String token = Buyer.token(buyer.pay(meter, SandboxWorld.requestId()));
            assertTrue(token.matches("\\d{20}"), company + " " + token);
            JsonNode shown = enter(meter, token);
            assertEquals("ACCEPT", shown.path("result").asString(), company.toString());
            assertNotEquals(shown.path("before"), shown.path("after"));
            assertEquals("USED_ERROR", enter(meter, token).path("result").asString());
        }
    }

    @Test
    void twoTokensInOneMinuteAreBothTakenAndAnotherMeterTakesNeither() throws Exception {
        Account meter = buyer.prepaid(Company.EKO, Scenario.NORMAL);
        String first = Buyer.token(buyer.pay(meter, SandboxWorld.requestId()));
        String second = Buyer.token(buyer.pay(meter, SandboxWorld.requestId()));
        JsonNode elsewhere = enter(buyer.prepaid(Company.ABA, Scenario.NORMAL), first);
        assertEquals("CRC_ERROR", elsewhere.path("result").asString());
        assertEquals("ACCEPT", enter(meter, first).path("result").asString());
        assertEquals("ACCEPT", enter(meter, second).path("result").asString());
    }

    @Test
    void aMeterOnTheOldBaseDateNeedsItsTwoKeyChangeTokensFirst() throws Exception {
        Account meter = buyer.prepaid(Company.JOS, Scenario.KEY_CHANGE);
        JsonNode seen = buyer.verify(meter, "prepaid").path("content");
        JsonNode sold = buyer.pay(meter, SandboxWorld.requestId());
        assertEquals(seen.path("KCT1"), sold.path("KCT1"));
        assertEquals("CRC_ERROR", enter(meter, Buyer.token(sold)).path("result").asString());
        assertEquals(
                "ACCEPT_1ST_KCT",
                enter(meter, sold.path("KCT1").asString()).path("result").asString());
        assertEquals(
                "ACCEPT_KEY_CHANGED",
                enter(meter, sold.path("KCT2").asString()).path("result").asString());
        assertEquals("ACCEPT", enter(meter, Buyer.token(sold)).path("result").asString());
        assertTrue(buyer.verify(meter, "prepaid").path("content").path("KCT1").isMissingNode());
        assertTrue(buyer.pay(meter, SandboxWorld.requestId()).path("KCT1").isNull());
    }

    @Test
    void answersDifferFromCompanyToCompanyAsDocumented() throws Exception {
        JsonNode ikeja = sold(Company.IKEJA);
        assertTrue(ikeja.path("amount").isString()
                && ikeja.path("transaction_date").isObject());
        assertEquals("N/A", ikeja.path("resetToken").asString());
        JsonNode eko = sold(Company.EKO);
        assertTrue(eko.path("amount").isNumber() && eko.path("transaction_date").isString());
        assertEquals(Buyer.token(eko), eko.path("mainToken").asString());
        assertEquals("44.4", eko.path("mainTokenUnits").asString());
        JsonNode abuja = sold(Company.ABUJA);
        assertTrue(abuja.path("transaction_date").isNull());
        assertEquals("44.4kWh", abuja.path("PurchasedUnits").asString());
        JsonNode ibadan = sold(Company.IBADAN);
        assertEquals(Buyer.token(ibadan), ibadan.path("Token").asString().replace("-", ""));
        assertEquals("44.4 kWh", ibadan.path("Units").asString());
        JsonNode enugu = sold(Company.ENUGU);
        assertEquals("58.1", enugu.path("units").asString(), "Enugu State has its own band A");
        assertTrue(enugu.has("invoiceNumber"));
        JsonNode yola = sold(Company.YOLA);
        assertFalse(yola.has("token"));
    }

    @Test
    void aBonusTokenComesWithTheOrdinaryOne() throws Exception {
        Account meter = buyer.prepaid(Company.EKO, Scenario.BONUS);
        JsonNode sold = buyer.pay(meter, SandboxWorld.requestId());
        String bonus = sold.path("bonusToken").asString();
        assertTrue(sold.path("purchased_code").asString().endsWith(" Bonus Token : " + bonus));
        assertEquals("ACCEPT", enter(meter, Buyer.token(sold)).path("result").asString());
        assertEquals("ACCEPT", enter(meter, bonus).path("result").asString());
    }

    @Test
    void aPaidBillHasNoToken() throws Exception {
        for (Company company : Company.values()) {
            Account bill = buyer.postpaid(company, Scenario.NORMAL);
            JsonNode paid = buyer.pay(bill, SandboxWorld.requestId());
            assertEquals("delivered", Buyer.status(paid));
            assertEquals("", paid.path("purchased_code").asString());
            assertEquals(bill.owner().name(), paid.path("customerName").asString());
        }
    }

    @Test
    void arrearsAreTakenFirstAndOnlyOnce() throws Exception {
        Account meter = buyer.prepaid(Company.IKEJA, Scenario.ARREARS);
        JsonNode first = buyer.pay(meter, SandboxWorld.requestId());
        assertEquals("2500.00", first.path("debtAmount").asString());
        assertEquals("33.3", first.path("units").asString());
        assertEquals(
                "44.4", buyer.pay(meter, SandboxWorld.requestId()).path("units").asString());
        assertEquals(
                "",
                buyer.verify(meter, "prepaid")
                        .path("content")
                        .path("Customer_Arrears")
                        .asString());
    }

    @Test
    void aPendingSaleIsDeliveredAtTheSecondQuery() throws Exception {
        String id = SandboxWorld.requestId();
        JsonNode pending = buyer.pay(buyer.prepaid(Company.KANO, Scenario.PENDING), id);
        assertEquals("099", Buyer.code(pending));
        assertEquals("pending", Buyer.status(pending));
        assertEquals("", pending.path("purchased_code").asString());
        assertEquals("pending", Buyer.status(buyer.requery(id)));
        assertEquals("delivered", Buyer.status(buyer.requery(id)));
    }

    @Test
    void aPendingSaleThatNobodyAsksAboutSettlesAndTells() throws Exception {
        String id = SandboxWorld.requestId();
        buyer.pay(buyer.prepaid(Company.KADUNA, Scenario.PENDING_REVERSED), id);
        Request told = world.merchant().next();
        assertEquals("transaction-update", told.json().path("type").asString());
        JsonNode data = told.json().path("data");
        assertEquals(id, data.path("requestId").asString());
        assertEquals("reversed", Buyer.status(data));
        assertTrue(data.has("wallet_credit_id"));
        assertEquals("040", Buyer.code(buyer.requery(id)));
    }

    @Test
    void aLostAnswerIsFoundByQuery() throws Exception {
        var lost = Set.of(Scenario.TIMEOUT_VENDED, Scenario.CONNECTION_CUT);
        for (Scenario scenario : lost) {
            String id = SandboxWorld.requestId();
            Account meter = buyer.prepaid(Company.BENIN, scenario);
            assertThrows(IOException.class, () -> buyer.pay(meter, id), scenario.toString());
            JsonNode found = buyer.requery(id);
            assertEquals(
                    "ACCEPT", enter(meter, Buyer.token(found)).path("result").asString());
        }
    }

    @Test
    void aLostRequestIsNotFoundUntilItIsSentAgain() throws Exception {
        String id = SandboxWorld.requestId();
        Account meter = buyer.prepaid(Company.BENIN, Scenario.TIMEOUT_LOST);
        assertThrows(IOException.class, () -> buyer.pay(meter, id));
        assertEquals("015", Buyer.code(buyer.requery(id)));
        assertEquals("000", Buyer.code(buyer.pay(meter, id)), "sent again, it arrives");
        assertEquals("delivered", Buyer.status(buyer.requery(id)));
    }

    @Test
    void serverErrorsComeWithAndWithoutASale() throws Exception {
        String id = SandboxWorld.requestId();
        Account meter = buyer.prepaid(Company.ABUJA, Scenario.SERVER_ERROR);
        assertEquals(
                500, world.vtpassRaw("pay", buyer.order(meter, id, Map.of())).statusCode());
        assertEquals("delivered", Buyer.status(buyer.requery(id)));
        String other = SandboxWorld.requestId();
        Account page = buyer.prepaid(Company.ABUJA, Scenario.HTML_BODY);
        var answer = world.vtpassRaw("pay", buyer.order(page, other, Map.of()));
        assertTrue(answer.statusCode() == 502 && answer.body().startsWith("<html>"));
        assertEquals("015", Buyer.code(buyer.requery(other)));
    }

    @Test
    void theTokenMayComeAfterDelivered() throws Exception {
        String id = SandboxWorld.requestId();
        JsonNode early = buyer.pay(buyer.prepaid(Company.IBADAN, Scenario.TOKEN_LATE), id);
        assertEquals("delivered", Buyer.status(early));
        assertEquals("", early.path("purchased_code").asString());
        assertEquals("", buyer.requery(id).path("purchased_code").asString());
        assertTrue(Buyer.token(buyer.requery(id)).matches("\\d{20}"));
    }

    @Test
    void refusalsHaveTheirCodesAndCostNothing() throws Exception {
        assertCode("040", Scenario.REVERSED);
        assertCode("016", Scenario.FAILED);
        assertCode("018", Scenario.WALLET_EMPTY);
        assertCode("030", Scenario.COMPANY_DOWN);
        assertEquals(
                "100000000.00",
                world.vtpassGet("balance").path("contents").path("balance").asString());
        assertCode("089", Scenario.NEVER_DONE);
    }

    @Test
    void everyDocumentedCodeIsReachable() throws Exception {
        Set<String> codes = new HashSet<>();
        for (Account account : buyer.accounts().all()) {
            if (account.scenario() == Scenario.CODE) {
                String code = Buyer.code(buyer.pay(account, SandboxWorld.requestId()));
                assertEquals(account.code(), code);
                codes.add(code);
            }
        }
        assertTrue(codes.containsAll(Set.of("044", "083", "091", "021", "027", "035", "999")));
    }

    @Test
    void wrongRequestsAreRefusedBeforeAnythingIsSold() throws Exception {
        Account meter = buyer.prepaid(Company.IKEJA, Scenario.NORMAL);
        assertEquals("012", Buyer.code(buyer.pay(meter, Map.of("serviceID", "ikeja-electric-prepaid"))));
        assertEquals("010", Buyer.code(buyer.pay(meter, Map.of("variation_code", "other"))));
        assertEquals("011", Buyer.code(buyer.pay(meter, Map.of("amount", "1e4x"))));
        assertEquals("011", Buyer.code(buyer.pay(meter, Map.of("phone", ""))));
        assertEquals("013", Buyer.code(buyer.pay(meter, Map.of("amount", 500))));
        assertEquals("017", Buyer.code(buyer.pay(meter, Map.of("amount", 300_001))));
        assertEquals("085", Buyer.code(buyer.pay(meter, "abc")));
        assertEquals("085", Buyer.code(buyer.pay(meter, "202001011200abc")));
        assertEquals("016", Buyer.code(buyer.pay(meter, Map.of("billersCode", "45010000999"))));
        assertEquals("016", Buyer.code(buyer.pay(meter, Map.of("variation_code", "postpaid"))));
        String id = SandboxWorld.requestId();
        assertEquals("000", Buyer.code(buyer.pay(meter, id)));
        assertEquals("014", Buyer.code(buyer.pay(meter, id)));
        assertEquals("015", Buyer.code(buyer.requery("202001011200never")));
    }

    @Test
    void withoutTheKeysEverythingIs087() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(world.url() + "/vtpass/api/balance"));
        JsonNode answer = SandboxWorld.json(world.send(request.header("api-key", "api")));
        assertEquals("087", Buyer.code(answer));
    }

    private JsonNode sold(Company company) throws IOException, InterruptedException {
        return buyer.pay(buyer.prepaid(company, Scenario.NORMAL), SandboxWorld.requestId());
    }

    private void assertCode(String code, Scenario scenario) throws IOException, InterruptedException {
        Account meter = buyer.prepaid(Company.PORTHARCOURT, scenario);
        assertEquals(code, Buyer.code(buyer.pay(meter, SandboxWorld.requestId())));
    }

    private JsonNode enter(Account meter, String token) throws IOException, InterruptedException {
        return SandboxWorld.json(world.post("/meters/" + meter.number(), Map.of("token", token)));
    }
}
