package ng.powerpay.staff;

import static ng.powerpay.Customer.json;
import static ng.powerpay.Customer.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import ng.powerpay.Customer;
import ng.powerpay.Office;
import ng.powerpay.Shop;
import ng.powerpay.account.SoftKey;
import ng.powerpay.platform.Json;
import ng.powerpay.role.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Nobody works here by a password alone, or for long, or with money by a factor of this morning.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSignInTest {

    private static final String PASSWORD = "a rather long pass phrase";
    private static final String STEP_UP = "/v1/staff/sessions/step-up";
    private static final String CODES = "/v1/staff/me/recovery-codes";

    private final Shop shop = new Shop(Map.of(
            "POWERPAY_BEHIND_PROXY", "yes",
            "POWERPAY_SIGN_INS_PER_MINUTE", "1000"));
    private int members;
    private long id;
    private String email = "";
    private String secret = "";
    private JsonNode recovery = MissingNode.getInstance();
    private Customer ada = new Customer(shop, "102.88.0.1");

    @AfterAll
    void close() {
        shop.close();
    }

    /** Invited, with an app; the code of half a minute ago is used, that of now is not. */
    @BeforeEach
    void enrol() throws Exception {
        members++;
        email = "member" + members + "@powerpay.example";
        id = shop.bean(StaffMembers.class).add(email, "Ada", null).orElseThrow();
        shop.bean(StaffMembers.class).give(id, EnumSet.of(Role.SUPPORT));
        var link = shop.bean(StaffInvitations.class).make(id);
        ada = new Customer(shop, "102.88." + members + ".1");
        assertEquals("400 FIELD_INVALID", said(accept(link, "too short")));
        assertEquals("204", said(accept(link, PASSWORD)));
        assertEquals("403 LINK_INVALID", said(accept(link, PASSWORD)));
        assertEquals("ENROL", signIn(ada).path("step").asString());
        var offer = json(ada.post("/v1/staff/me/authenticator", ""));
        secret = offer.path("secret").asString();
        assertTrue(offer.path("picture").asString().startsWith("M0 0h1v1h-1z"), offer.toString());
        assertEquals("401 SIGN_IN_REQUIRED", said(ada.get("/v1/staff/purchases")));
        recovery = json(ada.post("/v1/staff/me/authenticator/confirmations", code(Office.code(secret, -1))))
                .path("codes");
        assertEquals(10, recovery.size());
    }

    private java.net.http.HttpResponse<String> accept(String link, String password) throws Exception {
        return ada.post(
                "/v1/staff/invitations/acceptances",
                Json.MAPPER.writeValueAsString(Map.of("secret", link, "password", password)));
    }

    private JsonNode signIn(Customer browser) throws Exception {
        var form = Json.MAPPER.writeValueAsString(Map.of("email", email, "password", PASSWORD));
        return json(browser.post("/v1/staff/sessions", form));
    }

    private static String code(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    @Test
    void aPasswordAloneOpensNothing() throws Exception {
        assertEquals("200", said(ada.get("/v1/staff/purchases")));
        var thief = new Customer(shop, "102.88." + members + ".2");
        var asked = signIn(thief);
        assertEquals("SECOND_FACTOR", asked.path("step").asString());
        assertTrue(asked.path("app").asBoolean() && !asked.path("passkey").asBoolean(), asked.toString());
        assertEquals("401 SIGN_IN_REQUIRED", said(thief.get("/v1/staff/sessions")));
        assertEquals("401 SIGN_IN_REQUIRED", said(thief.post("/v1/staff/me/authenticator", "")));
        assertEquals("401 SIGN_IN_REQUIRED", said(thief.post(CODES, "")));
        for (var i = 0; i < 5; i++) {
            assertEquals("422 SECOND_FACTOR_WRONG", said(thief.post(STEP_UP, code("nothing like it"))));
        }
        assertEquals("401 SIGN_IN_REQUIRED", said(thief.post(STEP_UP, code(Office.code(secret, 0)))));
    }

    @Test
    void theSecondFactorOpensAndIsTakenOnce() throws Exception {
        var tablet = new Customer(shop, "102.88." + members + ".3");
        signIn(tablet);
        var opened = json(tablet.post(STEP_UP, code(Office.code(secret, 0))));
        assertEquals("[\"SUPPORT\"]", opened.path("me").path("roles").toString());
        assertEquals(email, json(tablet.get("/v1/staff/sessions")).path("email").asString());
        assertEquals("422 SECOND_FACTOR_WRONG", said(tablet.post(STEP_UP, code(Office.code(secret, 0)))));
        assertEquals(2, json(tablet.get("/v1/staff/me/sessions")).size());
        assertEquals("204", said(tablet.send("DELETE", "/v1/staff/me/sessions", "")));
        assertEquals("401 SIGN_IN_REQUIRED", said(ada.get("/v1/staff/sessions")));
        assertEquals("204", said(tablet.send("DELETE", "/v1/staff/sessions", "")));
        assertEquals("401 SIGN_IN_REQUIRED", said(tablet.get("/v1/staff/sessions")));
    }

    @Test
    void whatMattersTakesAFactorOfTheLastMinutes() throws Exception {
        assertEquals("201", said(ada.post(CODES, "")));
        wait("shown_at", 6);
        assertEquals("403 STEP_UP_NEEDED", said(ada.post(CODES, "")));
        assertEquals(
                "422 SECOND_FACTOR_WRONG",
                said(ada.post(STEP_UP, code(recovery.get(0).asString()))));
        assertEquals("200", said(ada.post(STEP_UP, code(Office.code(secret, 0)))));
        assertEquals("201", said(ada.post(CODES, "")));
    }

    private void wait(String column, int minutes) {
        shop.owner()
                .sql("update staff_session set " + column + " = now() - make_interval(mins => ?) where staff_id = ?")
                .params(minutes, id)
                .update();
    }

    @Test
    void aDeskNobodySitsAtIsClosed() throws Exception {
        wait("last_seen_at", 29);
        assertEquals("200", said(ada.send("GET", "/v1/staff/sessions", "", "X-Unattended", "yes")));
        wait("last_seen_at", 29);
        assertEquals("200", said(ada.get("/v1/staff/sessions")));
        wait("last_seen_at", 31);
        assertEquals("401 SIGN_IN_REQUIRED", said(ada.get("/v1/staff/sessions")));
    }

    @Test
    void aPageAloneKeepsNoSessionOpen() throws Exception {
        wait("last_seen_at", 29);
        ada.send("GET", "/v1/staff/sessions", "", "X-Unattended", "yes");
        assertTrue(minutesUnseen() >= 29);
        ada.get("/v1/staff/sessions");
        assertEquals(0, minutesUnseen());
    }

    private int minutesUnseen() {
        return shop.owner()
                .sql("select extract(epoch from now() - last_seen_at)::int / 60 from staff_session where staff_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void aPasskeyIsASecondFactorOfItsOwnerAlone() throws Exception {
        assertEquals("409 LAST_FACTOR", said(ada.send("DELETE", "/v1/staff/me/authenticator", "")));
        var key = new SoftKey();
        var made = json(ada.post("/v1/staff/me/passkeys/challenges", ""));
        var order = Map.of(
                "challengeId", made.path("challengeId").asString(),
                "credential", key.create(made.path("options")),
                "name", "Laptop");
        assertEquals("201", said(ada.post("/v1/staff/me/passkeys", Json.MAPPER.writeValueAsString(order))));
        assertEquals("204", said(ada.send("DELETE", "/v1/staff/me/authenticator", "")));
        key.count = 1;
        var tablet = new Customer(shop, "102.88." + members + ".4");
        assertTrue(signIn(tablet).path("passkey").asBoolean());
        assertEquals("200", said(answer(tablet, key)));
        enrol();
        var other = new Customer(shop, "102.88." + members + ".5");
        signIn(other);
        key.count = 2;
        assertEquals("422 PASSKEY_REFUSED", said(answer(other, key)));
    }

    private static java.net.http.HttpResponse<String> answer(Customer browser, SoftKey key) throws Exception {
        var asked = json(browser.post("/v1/staff/sessions/passkey-challenges", ""));
        var answer = Map.of(
                "challengeId", asked.path("challengeId").asString(), "credential", key.get(asked.path("options")));
        return browser.post(STEP_UP, Json.MAPPER.writeValueAsString(answer));
    }

    @Test
    void whoeverLeftIsOutAtOnce() throws Exception {
        shop.bean(StaffMembers.class).change(id, 1, false);
        assertEquals("401 SIGN_IN_REQUIRED", said(ada.get("/v1/staff/sessions")));
        assertEquals(
                "401 SIGN_IN_REFUSED",
                said(ada.post(
                        "/v1/staff/sessions",
                        Json.MAPPER.writeValueAsString(Map.of("email", email, "password", PASSWORD)))));
    }

    @Test
    void anotherPasswordEndsTheOtherSessions() throws Exception {
        var body = Json.MAPPER.writeValueAsString(Map.of("current", PASSWORD, "password", "another pass phrase"));
        assertEquals("204", said(ada.send("PUT", "/v1/staff/me/password", body)));
        assertEquals("401 SIGN_IN_REFUSED", said(ada.send("PUT", "/v1/staff/me/password", body)));
        assertFalse(shop.bean(StaffMembers.class).passwordHash(id).orElseThrow().contains("phrase"));
    }
}
