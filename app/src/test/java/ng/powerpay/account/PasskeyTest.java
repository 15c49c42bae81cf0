package ng.powerpay.account;

import static ng.powerpay.Customer.json;
import static ng.powerpay.Customer.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.Customer;
import ng.powerpay.Shop;
import ng.powerpay.platform.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Passkeys made and used by an authenticator of software, and everything that is not one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyTest {

    private final Shop shop =
            new Shop(Map.of("POWERPAY_BEHIND_PROXY", "yes", "POWERPAY_ACCOUNT_SIGN_INS_PER_MINUTE", "100000"));
    private int customers;
    private Customer ada = new Customer(shop, "102.87.0.1");

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        customers++;
        ada = new Customer(shop, "102.87." + customers + ".1");
        ada.signIn("0803888%04d".formatted(customers));
    }

    private HttpResponse<String> make(SoftKey key) throws Exception {
        var asked = json(ada.post("/v1/account/passkeys/challenges", ""));
        return make(asked, key.create(asked.path("options")));
    }

    private HttpResponse<String> make(JsonNode asked, Map<String, Object> credential) throws Exception {
        return ada.post(
                "/v1/account/passkeys",
                Json.MAPPER.writeValueAsString(Map.of(
                        "challengeId",
                        asked.path("challengeId").asString(),
                        "credential",
                        credential,
                        "name",
                        "My phone")));
    }

    private Customer stranger() {
        return new Customer(shop, "102.87." + customers + ".2");
    }

    private HttpResponse<String> use(Customer who, SoftKey key) throws Exception {
        var asked = challenge(who);
        return use(who, asked, key.get(asked.path("options")));
    }

    private static JsonNode challenge(Customer who) throws Exception {
        return json(who.post("/v1/account/passkey-challenges", ""));
    }

    private static HttpResponse<String> use(Customer who, JsonNode asked, Object credential) throws Exception {
        return who.post(
                "/v1/account/sessions/by-passkey",
                Json.MAPPER.writeValueAsString(
                        Map.of("challengeId", asked.path("challengeId").asString(), "credential", credential)));
    }

    @Test
    void aPasskeyOpensTheAccountItWasMadeFor() throws Exception {
        var key = new SoftKey();
        var made = make(key);
        assertEquals("201", said(made), made.body());
        assertEquals("My phone", json(made).path("name").asString());
        var tablet = stranger();
        var entered = use(tablet, key);
        assertEquals("201", said(entered), entered.body());
        assertFalse(json(entered).path("secondFactorNeeded").asBoolean());
        assertEquals(json(ada.get("/v1/account")), json(tablet.get("/v1/account")));
        var seen = json(ada.get("/v1/account")).path("passkeys");
        assertEquals(1, seen.size());
        assertTrue(seen.get(0).path("lastUsedAt").isString(), seen.toString());
        var path = "/v1/account/passkeys/" + seen.get(0).path("id").asString();
        assertEquals("204", said(ada.send("DELETE", path, "")));
        assertEquals("404 ITEM_NOT_FOUND", said(ada.send("DELETE", path, "")));
        assertEquals("422 PASSKEY_REFUSED", said(use(stranger(), key)));
    }

    @Test
    void aChallengeIsSignedOnceByTheRightOne() throws Exception {
        var key = new SoftKey();
        make(key);
        var mallory = stranger();
        var asked = challenge(mallory);
        var credential = key.get(asked.path("options"));
        assertEquals("201", said(use(mallory, asked, credential)));
        assertEquals("422 PASSKEY_REFUSED", said(use(mallory, asked, credential)));
        assertEquals("422 PASSKEY_REFUSED", said(use(mallory, challenge(mallory), credential)));
        var late = challenge(mallory);
        shop.owner()
                .sql("update passkey_challenge set expires_at = now() - interval '1 second'")
                .update();
        assertEquals("422 PASSKEY_REFUSED", said(use(mallory, late, key.get(late.path("options")))));
    }

    @Test
    void anotherSiteNoFingerOrNoOwnerIsRefused() throws Exception {
        var key = new SoftKey();
        key.origin = "https://powerpay.example.evil";
        assertEquals("422 PASSKEY_REFUSED", said(make(key)));
        key.origin = "http://localhost:8080";
        key.flags = SoftKey.PRESENT;
        assertEquals("422 PASSKEY_REFUSED", said(make(key)));
        key.flags = SoftKey.PRESENT_AND_VERIFIED;
        assertEquals("201", said(make(key)));
        key.flags = SoftKey.PRESENT;
        assertEquals("422 PASSKEY_REFUSED", said(use(stranger(), key)));
        key.flags = SoftKey.PRESENT_AND_VERIFIED;
        key.origin = "http://127.0.0.1:8080";
        assertEquals("422 PASSKEY_REFUSED", said(use(stranger(), key)));
        assertEquals("422 PASSKEY_REFUSED", said(use(stranger(), new SoftKey())));
    }

    @Test
    void aCountThatGoesBackIsRefused() throws Exception {
        var key = new SoftKey();
        key.count = 5;
        assertEquals("201", said(make(key)));
        key.count = 6;
        assertEquals("201", said(use(stranger(), key)));
        assertEquals("422 PASSKEY_REFUSED", said(use(stranger(), key)));
        key.count = 4;
        assertEquals("422 PASSKEY_REFUSED", said(use(stranger(), key)));
        key.count = 7;
        assertEquals("201", said(use(stranger(), key)));
    }

    @Test
    void whatIsNoAnswerOfABrowserIsRefused() throws Exception {
        var key = new SoftKey();
        make(key);
        for (var field : List.of("clientDataJSON", "authenticatorData", "signature", "userHandle")) {
            for (var bad : List.of("", "AAAA", "!", "x".repeat(30_000), 7)) {
                var asked = challenge(ada);
                var credential = new HashMap<>(key.get(asked.path("options")));
                var response = new HashMap<Object, Object>((Map<?, ?>) credential.get("response"));
                response.put(field, bad);
                credential.put("response", response);
                assertEquals("422 PASSKEY_REFUSED", said(use(stranger(), asked, credential)), field + " " + bad);
            }
        }
        var asked = challenge(ada);
        assertEquals("422 PASSKEY_REFUSED", said(use(stranger(), asked, Map.of())));
        var creating = json(ada.post("/v1/account/passkeys/challenges", ""));
        assertEquals("422 PASSKEY_REFUSED", said(make(creating, Map.of("response", List.of()))));
        assertEquals("422 PASSKEY_REFUSED", said(make(creating, new SoftKey().create(creating.path("options")))));
    }

    @Test
    void anAccountHasTenPasskeysAtMost() throws Exception {
        for (var i = 0; i < 10; i++) {
            assertEquals("201", said(make(new SoftKey())));
        }
        assertEquals("409 TOO_MANY_KEPT", said(make(new SoftKey())));
        ada.waitAnHour();
        assertEquals("401 SIGN_IN_AGAIN", said(ada.post("/v1/account/passkeys/challenges", "")));
    }
}
