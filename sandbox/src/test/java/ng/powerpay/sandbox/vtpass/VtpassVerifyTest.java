package ng.powerpay.sandbox.vtpass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import ng.powerpay.sandbox.SandboxWorld;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.SandboxState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VtpassVerifyTest {

    private final SandboxWorld world = SandboxWorld.open();
    private final Buyer buyer = Buyer.in(world);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyAccountIsFoundWithItsOwnCompanyAndNoOther() throws Exception {
        for (Account account : buyer.accounts().all()) {
            if (account.scenario() == Scenario.VERIFY_DOWN) {
                continue;
            }
            JsonNode content = buyer.verify(account, "prepaid").path("content");
            assertEquals(account.owner().name(), content.path("Customer_Name").asString());
            assertFalse(content.path("WrongBillersCode").asBoolean(true));
            assertEquals(
                    account.prepaid() ? "PREPAID" : "POSTPAID",
                    content.path("Meter_Type").asString());
        }
        Account ikeja = buyer.prepaid(Company.IKEJA, Scenario.NORMAL);
        var elsewhere = Map.of("billersCode", ikeja.number(), "serviceID", "eko-electric", "type", "prepaid");
        assertWrong(world.vtpass("merchant-verify", elsewhere));
    }

    @Test
    void theDocumentedNumbersWorkEverywhereAndUnknownOnesSaySoUnder000() throws Exception {
        for (Company company : Company.values()) {
            String service = company.code() + "-electric";
            var meter = Map.of("billersCode", Accounts.DOCUMENTED_METER, "serviceID", service, "type", "prepaid");
            JsonNode found = world.vtpass("merchant-verify", meter);
            assertTrue(found.path("content").has("Customer_Name"));
            var unknown = Map.of("billersCode", "45012345678", "serviceID", service, "type", "prepaid");
            assertWrong(world.vtpass("merchant-verify", unknown));
        }
    }

    @Test
    void aLoadTestNumberIsANormalMeterOfItsCompany() throws Exception {
        String number = "0777" + "09" + "123456" + ng.powerpay.sts.Luhn.checkDigit("077709123456");
        var request = Map.of("billersCode", number, "serviceID", "kaduna-electric", "type", "prepaid");
        assertTrue(world.vtpass("merchant-verify", request).path("content").has("Customer_Name"));
        assertTrue(new Accounts().find("0777091234560").isEmpty() || number.endsWith("0"));
    }

    @Test
    void debtMinimumAndLeaveToVendAreSpelledByCompany() throws Exception {
        JsonNode eko = buyer.verify(buyer.prepaid(Company.EKO, Scenario.ARREARS), "prepaid")
                .path("content");
        assertEquals("2500.00", eko.path("Customer_Arrears").asString());
        assertEquals("3500.00", eko.path("Minimum_Amount").asString());
        JsonNode abuja = buyer.verify(buyer.prepaid(Company.ABUJA, Scenario.HIGH_MINIMUM), "prepaid")
                .path("content");
        assertEquals("5000.00", abuja.path("Min_Purchase_Amount").asString());
        JsonNode jos = buyer.verify(buyer.prepaid(Company.JOS, Scenario.ARREARS), "prepaid")
                .path("content");
        assertEquals("2500.00", jos.path("Outstanding").asString());
        JsonNode closed = buyer.verify(buyer.prepaid(Company.YOLA, Scenario.CANNOT_VEND), "prepaid");
        assertEquals("no", closed.path("content").path("Can_Vend").asString());
        JsonNode down = buyer.verify(buyer.prepaid(Company.YOLA, Scenario.VERIFY_DOWN), "prepaid");
        assertEquals("030", Buyer.code(down));
    }

    @Test
    void servicesAndVariationsAreListed() throws Exception {
        JsonNode services = world.vtpassGet("services?identifier=electricity-bill");
        assertEquals(12, services.path("content").size());
        assertTrue(services.path("content").path(0).has("minimium_amount"));
        JsonNode variations = world.vtpassGet("service-variations?serviceID=aba-electric");
        assertEquals(2, variations.path("content").path("varations").size());
        assertEquals("012", Buyer.code(world.vtpassGet("service-variations?serviceID=x")));
        assertTrue(world.vtpassGet("service-categories").path("content").path(0).has("identifier"));
    }

    @Test
    void theDayOfARequestIdIsLagosDay() {
        Instant lateInUtc = Instant.parse("2026-03-31T23:30:00Z"); // 00:30 on 1 April in Lagos
        assertTrue(RequestId.proper("202604010030abc", lateInUtc));
        assertFalse(RequestId.proper("202603312330abc", lateInUtc));
        assertFalse(RequestId.proper("202604012460abc", lateInUtc));
        assertFalse(RequestId.proper("20260401003", lateInUtc));
        assertFalse(RequestId.proper("202604010030-a", lateInUtc));
    }

    @Test
    void aSecondSaleWithin30SecondsIs019ButNotForScenarioMeters(@TempDir Path folder) throws Exception {
        String id = SandboxWorld.requestId();
        try (var strict = SandboxWorld.on(SandboxState.in(folder))) {
            var strictBuyer = Buyer.in(strict);
            Account meter = strictBuyer.prepaid(Company.IKEJA, Scenario.NORMAL);
            assertEquals("000", Buyer.code(strictBuyer.pay(meter, id)));
            assertEquals("019", Buyer.code(strictBuyer.pay(meter, SandboxWorld.requestId())));
            Account arrears = strictBuyer.prepaid(Company.IKEJA, Scenario.ARREARS);
            assertEquals("000", Buyer.code(strictBuyer.pay(arrears, SandboxWorld.requestId())));
            assertEquals("000", Buyer.code(strictBuyer.pay(arrears, SandboxWorld.requestId())));
        }
        try (var again = SandboxWorld.on(SandboxState.in(folder))) {
            var later = Buyer.in(again);
            assertEquals("delivered", Buyer.status(later.requery(id)), "sales survive a restart");
            Account meter = later.prepaid(Company.IKEJA, Scenario.NORMAL);
            assertEquals("014", Buyer.code(later.pay(meter, id)));
        }
    }

    private static void assertWrong(JsonNode answer) {
        assertEquals("000", Buyer.code(answer));
        assertTrue(answer.path("content").path("WrongBillersCode").asBoolean());
        assertTrue(answer.path("content").has("error"));
    }
}
