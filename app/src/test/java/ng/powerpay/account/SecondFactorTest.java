package ng.powerpay.account;

import static ng.powerpay.Customer.json;
import static ng.powerpay.Customer.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.Customer;
import ng.powerpay.Shop;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A second factor is asked for, and no code of it opens twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorTest {

    private static final String SECOND = "/v1/account/sessions/second-factor";
    private static final String CONFIRM = "/v1/account/second-factor/confirmations";

    private final Shop shop = new Shop(Map.of("POWERPAY_BEHIND_PROXY", "yes"));
    private int customers;
    private String phone = "";
    private Customer ada = new Customer(shop, "102.88.0.1");
    private String secret = "";
    private tools.jackson.databind.JsonNode recovery = tools.jackson.databind.node.MissingNode.getInstance();

    @AfterAll
    void close() {
        shop.close();
    }

    /** With the code of half a minute ago, so that the one of now is still to be used. */
    @BeforeEach
    void turnOn() throws Exception {
        customers++;
        phone = "0803777%04d".formatted(customers);
        ada = new Customer(shop, "102.88." + customers + ".1");
        ada.signIn(phone);
        var offer = json(ada.post("/v1/account/second-factor", ""));
        secret = offer.path("secret").asString();
        assertTrue(offer.path("uri").asString().contains("secret=" + secret), offer.toString());
        recovery = json(ada.post(CONFIRM, code(at(-1)))).path("codes");
    }

    private String at(int step) throws Exception {
        var key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
        var when = Instant.ofEpochSecond((Instant.now().getEpochSecond() / 30 + step) * 30);
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, when);
    }

    private static String code(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    private Customer pending() throws Exception {
        var tablet = new Customer(shop, "102.88." + customers + ".2");
        var asked = tablet.signIn(phone);
        assertTrue(asked.path("secondFactorNeeded").asBoolean());
        assertTrue(
                asked.path("account").isMissingNode() || asked.path("account").isNull(), asked.toString());
        return tablet;
    }

    @Test
    void whoeverHasThePhoneAloneOpensNothing() throws Exception {
        var tablet = pending();
        assertEquals("401 SIGN_IN_REQUIRED", said(tablet.get("/v1/account")));
        assertEquals("401 SIGN_IN_REQUIRED", said(tablet.get("/v1/account/sessions")));
        assertEquals("401 SIGN_IN_REQUIRED", said(tablet.post(CONFIRM, code(at(0)))));
        var before = tablet.cookie("powerpay_account");
        assertEquals("200", said(tablet.post(SECOND, code(at(0)))));
        assertFalse(before.equals(tablet.cookie("powerpay_account")));
        assertEquals("200", said(tablet.get("/v1/account")));
        assertEquals("401 SIGN_IN_REQUIRED", said(tablet.post(SECOND, code(at(1)))));
    }

    @Test
    void aCodeOfTheAppIsTakenOnce() throws Exception {
        var one = pending();
        var other = pending();
        var now = at(0);
        assertEquals("200", said(one.post(SECOND, code(now))));
        assertEquals("422 SECOND_FACTOR_WRONG", said(other.post(SECOND, code(now))));
        assertEquals("422 SECOND_FACTOR_WRONG", said(other.post(SECOND, code(at(-1)))));
        assertEquals("200", said(other.post(SECOND, code(at(1)))));
    }

    @Test
    void aRecoveryCodeIsGoodOnce() throws Exception {
        assertEquals(10, recovery.size());
        var written = recovery.get(3).asString().toLowerCase(Locale.ROOT).replace("-", " ");
        assertEquals("200", said(pending().post(SECOND, code(written))));
        assertEquals("422 SECOND_FACTOR_WRONG", said(pending().post(SECOND, code(written))));
    }

    @Test
    void fiveTriesAndTenAnHour() throws Exception {
        var first = pending();
        for (var i = 0; i < 5; i++) {
            assertEquals("422 SECOND_FACTOR_WRONG", said(first.post(SECOND, code("nothing like it"))));
        }
        assertEquals("401 SIGN_IN_REQUIRED", said(first.post(SECOND, code(at(0)))));
        var second = pending();
        for (var i = 0; i < 5; i++) {
            assertEquals("422 SECOND_FACTOR_WRONG", said(second.post(SECOND, code("000000x"))));
        }
        assertEquals("429 TOO_MANY_REQUESTS", said(pending().post(SECOND, code(at(0)))));
    }

    @Test
    void itIsTurnedOffWithACodeOnly() throws Exception {
        var removals = "/v1/account/second-factor/removals";
        assertEquals("422 SECOND_FACTOR_WRONG", said(ada.post(removals, code("123"))));
        assertEquals("204", said(ada.post(removals, code(at(0)))));
        assertFalse(json(ada.get("/v1/account")).path("secondFactor").asBoolean());
        assertFalse(new Customer(shop, "102.88." + customers + ".3")
                .signIn(phone)
                .path("secondFactorNeeded")
                .asBoolean());
        assertEquals("422 SECOND_FACTOR_WRONG", said(ada.post(removals, code(at(1)))));
    }

    @Test
    void anOfferIsNothingUntilItIsConfirmed() throws Exception {
        var old = secret;
        secret = json(ada.post("/v1/account/second-factor", "")).path("secret").asString();
        assertFalse(old.equals(secret));
        assertEquals("422 SECOND_FACTOR_WRONG", said(pending().post(SECOND, code(at(0)))));
        secret = old;
        assertEquals("200", said(pending().post(SECOND, code(at(0)))));
        ada.waitAnHour();
        assertEquals("401 SIGN_IN_AGAIN", said(ada.post("/v1/account/second-factor", "")));
    }

    @Test
    void theSecretIsSealed() {
        var rows = shop.owner()
                .sql("select string_agg(encode(totp_sealed, 'escape'), ' ') from account")
                .query(String.class)
                .single();
        assertFalse(rows.contains(secret));
    }
}
