package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Who sees what, by which address, and what never reaches a log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private final Market market = new Market(Map.of(
            "POWERPAY_METER_LOOKUPS_PER_MINUTE", "3",
            "POWERPAY_STAFF_EMAIL", "ada@example.ng",
            "POWERPAY_STAFF_PASSWORD", "correct horse battery"));
    private JsonNode vended = MissingNode.getInstance();

    @BeforeAll
    void sellOne() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        market.pay(purchase, "channel=card");
        vended = market.until(purchase, "VENDED");
    }

    @AfterAll
    void close() {
        market.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/staff/purchases",
                "/v1/staff/purchases;x=1",
                "/v1/staff;x=1/purchases",
                "//v1/staff/purchases",
                "/v1//staff/purchases",
                "/v1/./staff/purchases",
                "/v1/x/../staff/purchases",
                "/%761/st%61ff/purchases",
                "/v1/staff%2Fpurchases",
                "/v1/staff/sessions/../purchases",
                "/v1/staff/sessions"
            })
    void noSpellingOfAStaffRouteIsOpen(String path) throws Exception {
        var answer = market.shop.get(path);
        assertTrue(answer.statusCode() >= 400, path + " " + answer.statusCode() + " " + answer.body());
    }

    @Test
    void aLimitHoldsForEverySpellingOfItsRoute() throws Exception {
        var last = 0;
        for (var i = 0; i < 4; i++) {
            var answer = market.shop.get("/%761/met%65r?company=ikeja&type=PREPAID&number=11111111111");
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            last = answer.statusCode();
        }
        assertEquals(429, last);
    }

    @Test
    @Tag("failure-23")
    void staffGetNoTokenAndNoReceiptWithOne() throws Exception {
        var session =
                Office.enter(market.shop, "ada@example.ng", "correct horse battery", "X-Forwarded-Proto", "https");
        var cookie = session.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("; Secure"), cookie);
        var detail = market.shop.get(
                "/v1/staff/purchases/" + vended.path("id").asString(), "Cookie", Office.opened(session));
        assertEquals(200, detail.statusCode());
        assertFalse(detail.body().contains("signature="), detail.body());
        assertFalse(detail.body()
                .contains(vended.path("tokens").get(0).path("digits").asString()));
    }

    @Test
    void aReceiptPageHasOnePolicy() throws Exception {
        var address = URI.create(vended.path("receiptHtml").asString());
        var page = market.shop.get(address.getRawPath() + "?" + address.getRawQuery());
        assertEquals(200, page.statusCode());
        var policies = page.headers().allValues("Content-Security-Policy");
        assertEquals(1, policies.size(), policies.toString());
        assertTrue(policies.getFirst().contains("style-src"), policies.toString());
    }

    @Test
    @Tag("failure-23")
    void aRefusedRowDoesNotTellWhoseItIs() {
        var fault = assertThrows(
                DataAccessException.class,
                () -> market.shop
                        .database()
                        .sql("update purchase set phone = '0803'")
                        .update());
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains("@example.ng"), cause.toString());
            assertFalse(cause.toString().contains("Failing row"), cause.toString());
        }
    }

    private static Map<String, String> secretive() {
        var environment = new HashMap<String, String>();
        for (var name : new String[] {
            "DATABASE_PASSWORD",
            "DATABASE_OWNER_PASSWORD",
            "STAFF_PASSWORD",
            "PAYSTACK_SECRET_KEY",
            "VTPASS_API_KEY",
            "VTPASS_PUBLIC_KEY",
            "VTPASS_SECRET_KEY",
            "TERMII_API_KEY"
        }) {
            environment.put("POWERPAY_" + name, "hunter2-hunter2");
        }
        environment.put("POWERPAY_REDIS_URL", "redis://:hunter2@cache.example");
        environment.put("POWERPAY_SMTP_URL", "smtp://us:hunter2@mail.example");
        environment.put("POWERPAY_PUBLIC_URL", "https://shop.example");
        environment.put("POWERPAY_DATABASE_URL", "jdbc:postgresql://db/powerpay?password=hunter2");
        environment.put("POWERPAY_DATA_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        return environment;
    }

    @Test
    void noConfigurationSpeaksItsSecrets() {
        var configs = Configs.read(new Settings(secretive()));
        assertFalse(configs.toString().contains("hunter2"), configs.toString());
    }

    @Test
    void oneRoleForAllIsRefusedInOneLine() {
        var environment = secretive();
        environment.put("POWERPAY_DATABASE_OWNER", "powerpay");
        var same = assertThrows(SettingsFault.class, () -> Configs.read(new Settings(environment)));
        assertTrue(same.toString().contains("must be two roles"), same.toString());
        environment.remove("POWERPAY_DATABASE_OWNER");
        environment.remove("POWERPAY_DATABASE_OWNER_PASSWORD");
        var none = assertThrows(SettingsFault.class, () -> Configs.read(new Settings(environment)));
        assertTrue(none.toString().contains("0011-database-roles"), none.toString());
        assertEquals(1, none.toString().lines().count(), none.toString());
    }

    @Test
    void aLeaseShorterThanACallIsRefused() {
        var environment = secretive();
        environment.put("POWERPAY_LEASE", "30s");
        var settings = new Settings(environment);
        assertThrows(SettingsFault.class, () -> Configs.read(settings));
    }
}
