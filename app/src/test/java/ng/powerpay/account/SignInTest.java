package ng.powerpay.account;

import static ng.powerpay.Customer.entry;
import static ng.powerpay.Customer.json;
import static ng.powerpay.Customer.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import ng.powerpay.Customer;
import ng.powerpay.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How accounts are opened by code and password, by their owners and by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final String BY_CODE = "/v1/account/sessions/by-code";

    private final Shop shop = new Shop(Map.of("POWERPAY_BEHIND_PROXY", "yes"));
    private int customers;

    @AfterAll
    void close() {
        shop.close();
    }

    private Customer somebody() {
        customers++;
        return new Customer(shop, "102.89." + customers + ".7");
    }

    private String phone() {
        return "0803555%04d".formatted(customers);
    }

    @Test
    void theFirstRightCodeMakesTheAccount() throws Exception {
        var ada = somebody();
        var sent = json(ada.order(phone()));
        assertEquals("SMS", sent.path("channel").asString());
        assertEquals("0803•••" + phone().substring(7), sent.path("sentTo").asString());
        var code = ada.newestCode();
        var spaced = code.substring(0, 3) + " " + code.substring(3);
        var first = ada.post(BY_CODE, entry(sent.path("codeId").asString(), spaced));
        assertEquals("201", said(first));
        assertTrue(json(first).path("isNew").asBoolean());
        var cookie = first.headers().allValues("Set-Cookie").getFirst();
        for (var part : List.of("powerpay_account=", "; Path=/v1;", "; HttpOnly", "; SameSite=Strict")) {
            assertTrue(cookie.contains(part), cookie);
        }
        assertFalse(cookie.contains("Secure"), cookie);
        var account = json(ada.get("/v1/account"));
        assertEquals("+234" + phone().substring(1), account.path("phone").asString());
        assertEquals("en", account.path("language").asString());
        assertFalse(ada.signIn(phone()).path("isNew").asBoolean());
    }

    @Test
    void overTlsTheCookieIsSecure() throws Exception {
        var ada = somebody();
        var answer = ada.send("POST", BY_CODE, ada.proof(phone()), "X-Forwarded-Proto", "https");
        answer.headers().allValues("Set-Cookie").forEach(cookie -> assertTrue(cookie.contains("; Secure"), cookie));
    }

    @Test
    void aCodeIsGoodForFiveTriesOnly() throws Exception {
        var ada = somebody();
        var id = json(ada.order(phone())).path("codeId").asString();
        var right = ada.newestCode();
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (var i = 0; i < 5; i++) {
            assertEquals("422 CODE_WRONG", said(ada.post(BY_CODE, entry(id, wrong))));
        }
        assertEquals("422 CODE_EXPIRED", said(ada.post(BY_CODE, entry(id, right))));
        assertEquals("401 SIGN_IN_REQUIRED", said(ada.get("/v1/account")));
    }

    @Test
    void aCodeIsGoodOnceForTenMinutesUntilTheNext() throws Exception {
        var ada = somebody();
        var first = ada.proof(phone());
        var second = ada.proof(phone());
        assertEquals("422 CODE_EXPIRED", said(ada.post(BY_CODE, first)));
        assertEquals("201", said(ada.post(BY_CODE, second)));
        assertEquals("422 CODE_EXPIRED", said(ada.post(BY_CODE, second)));
        var third = ada.proof(phone());
        shop.database()
                .sql("update one_time_code set expires_at = now() - interval '1 second'")
                .update();
        assertEquals("422 CODE_EXPIRED", said(ada.post(BY_CODE, third)));
    }

    @Test
    void ofManyWhoEnterACodeAtOnceOneIsIn() throws Exception {
        var ada = somebody();
        var proof = ada.proof(phone());
        var phone = "+234" + phone().substring(1);
        List<Callable<String>> entering = new ArrayList<>();
        for (var i = 0; i < 8; i++) {
            var browser = somebody();
            entering.add(() -> said(browser.post(BY_CODE, proof)));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var said = new ArrayList<String>();
            for (var one : threads.invokeAll(entering)) {
                said.add(one.get());
            }
            assertEquals(1, said.stream().filter("201"::equals).count(), said.toString());
        }
        var sessions = shop.database()
                .sql("select count(*) from account_session s join account a on a.id = s.account_id where phone = :p")
                .param("p", phone)
                .query(Integer.class)
                .single();
        assertEquals(1, sessions);
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() throws Exception {
        var ada = somebody();
        ada.signIn(phone());
        var known = json(somebody().order("0803555%04d".formatted(customers - 1)));
        var unknown = json(somebody().order("08035559999"));
        assertEquals(known.propertyNames(), unknown.propertyNames());
        assertEquals(known.path("channel"), unknown.path("channel"));
        var wrong = somebody().post("/v1/account/sessions/by-password", password("08035559999", "wrong wrong"));
        var none = somebody()
                .post(
                        "/v1/account/sessions/by-password",
                        password(json(ada.get("/v1/account")).path("phone").asString(), "wrong wrong"));
        assertEquals(unnumbered(wrong.body()), unnumbered(none.body()));
        assertEquals("401 SIGN_IN_REFUSED", said(none));
    }

    private static String unnumbered(String problem) {
        return problem.replaceAll("\"(correlationId|instance)\":\"[^\"]*\"", "");
    }

    private static String password(String login, String password) {
        return "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}";
    }

    @Test
    void codesAreNotSentWithoutEnd() throws Exception {
        var ada = somebody();
        var phone = phone();
        var order = "{\"to\":\"" + phone + "\"}";
        assertEquals("202", said(ada.post("/v1/account/codes", order)));
        var soon = ada.post("/v1/account/codes", order);
        assertEquals("429 TOO_MANY_REQUESTS", said(soon));
        assertEquals("61", soon.headers().firstValue("Retry-After").orElse(""));
        for (var i = 0; i < 4; i++) {
            assertEquals("202", said(somebody().order(phone)));
        }
        assertEquals("429 TOO_MANY_REQUESTS", said(ada.order(phone)));
    }

    @Test
    void oneCallerCannotSendCodesToEverybody() throws Exception {
        var mallory = somebody();
        for (var i = 0; i < 20; i++) {
            assertEquals("202", said(mallory.order("0803666%04d".formatted(i))));
        }
        assertEquals("429 TOO_MANY_REQUESTS", said(mallory.order("08036669999")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08031", "+14155552671", "ada", "ada@", "a b@example.ng", "\\u0000", "080355501x1"})
    void whatIsNoPhoneAndNoAddressIsRefused(String to) throws Exception {
        assertEquals("400 FIELD_INVALID", said(somebody().post("/v1/account/codes", "{\"to\":\"" + to + "\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/account",
                "/v1/account;x=1",
                "//v1/account",
                "/v1/./account",
                "/%761/account",
                "/v1/account/sessions",
                "/v1/account/sessions/by-code/../../contacts",
                "/v1/account/x"
            })
    void noSpellingOfAnAccountsRouteIsOpen(String path) throws Exception {
        var answer = somebody().get(path);
        assertTrue(answer.statusCode() >= 400, path + " " + answer.statusCode() + " " + answer.body());
    }

    @Test
    void anotherSitesRequestIsNobodys() throws Exception {
        var ada = somebody();
        ada.signIn(phone());
        assertEquals("200", said(ada.send("GET", "/v1/account", "", "Sec-Fetch-Site", "same-origin")));
        for (var site : List.of("cross-site", "same-site")) {
            var answer = ada.send("DELETE", "/v1/account/sessions", "", "Sec-Fetch-Site", site);
            assertEquals("401 SIGN_IN_REQUIRED", said(answer));
        }
        var form = ada.send("PATCH", "/v1/account", "", "Content-Type", "text/plain");
        assertEquals("415 FORMAT_UNSUPPORTED", said(form));
    }

    @Test
    void sessionsAreSeenAndEndedByTheirOwnerOnly() throws Exception {
        var ada = somebody();
        var phone = phone();
        ada.signIn(phone);
        var tablet = somebody();
        tablet.signIn(phone);
        var seen = json(ada.get("/v1/account/sessions"));
        assertEquals(2, seen.size());
        var other = seen.valueStream()
                .filter(one -> !one.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertEquals("Chrome on Android", other.path("device").asString());
        assertEquals("102.89.•.•", other.path("address").asString());
        var bola = somebody();
        bola.signIn(phone());
        var path = "/v1/account/sessions/" + other.path("id").asString();
        assertEquals("404 ITEM_NOT_FOUND", said(bola.send("DELETE", path, "")));
        assertEquals("204", said(ada.send("DELETE", path, "")));
        assertEquals("404 ITEM_NOT_FOUND", said(ada.send("DELETE", path, "")));
        assertEquals("401 SIGN_IN_REQUIRED", said(tablet.get("/v1/account")));
        tablet.signIn(phone);
        assertEquals("204", said(tablet.send("DELETE", "/v1/account/sessions", "")));
        assertEquals("401 SIGN_IN_REQUIRED", said(ada.get("/v1/account")));
        var own = json(tablet.get("/v1/account/sessions")).get(0).path("id").asString();
        assertEquals("204", said(tablet.send("DELETE", "/v1/account/sessions/" + own, "")));
        assertEquals("", tablet.cookie("powerpay_account"));
    }

    @Test
    void aSessionEndsAfterAMonthUnused() throws Exception {
        var ada = somebody();
        ada.signIn(phone());
        shop.database()
                .sql("update account_session set last_seen_at = now() - interval '11 minutes'")
                .update();
        assertEquals("200", said(ada.get("/v1/account")));
        var seen = "select count(*) from account_session where last_seen_at > now() - interval '1 minute'";
        assertEquals(1, shop.database().sql(seen).query(Integer.class).single());
        shop.database()
                .sql("update account_session set last_seen_at = now() - interval '31 days'")
                .update();
        assertEquals("401 SIGN_IN_REQUIRED", said(ada.get("/v1/account")));
    }

    @Test
    void theDatabaseHoldsNoSecretInClear() throws Exception {
        var ada = somebody();
        var id = json(ada.order(phone())).path("codeId").asString();
        var code = ada.newestCode();
        ada.post(BY_CODE, entry(id, code));
        var tables = List.of("one_time_code", "account", "account_session", "account_device", "notice", "message");
        for (var table : tables) {
            var rows = shop.owner()
                    .sql("select string_agg(t::text, ' ') from " + table + " t")
                    .query(String.class)
                    .single();
            assertFalse(rows.contains(ada.cookie("powerpay_account")), table);
            assertFalse(rows.contains(ada.cookie("powerpay_device")), table);
        }
        var hash = "select count(*) from one_time_code where code_hash = sha256(:code::bytea)";
        assertEquals(
                0,
                shop.owner().sql(hash).param("code", code).query(Integer.class).single());
    }

    @Test
    void anotherBrowserIsToldToTheOwnerTheFirstIsNot() throws Exception {
        var ada = somebody();
        var phone = phone();
        ada.signIn(phone);
        ada.signIn(phone);
        var before = alerts();
        ada.signIn(phone);
        assertEquals(before, alerts());
        somebody().signIn(phone);
        assertEquals(before + 1, alerts());
    }

    private int alerts() {
        return shop.database()
                .sql("select count(*) from notice where kind = 'SIGN_IN_ALERT'")
                .query(Integer.class)
                .single();
    }

    @Test
    void aPasswordOpensUntilItIsTakenAway() throws Exception {
        var ada = somebody();
        var phone = phone();
        ada.signIn(phone);
        var tablet = somebody();
        tablet.signIn(phone);
        for (var bad : List.of("password1", "short", "aaaaaaaaaa", "x" + phone.substring(1))) {
            assertEquals("400 FIELD_INVALID", said(set(ada, "{\"password\":\"" + bad + "\"}")));
        }
        assertEquals("204", said(set(ada, "{\"password\":\"correct horse battery\"}")));
        assertEquals("401 SIGN_IN_REQUIRED", said(tablet.get("/v1/account")));
        assertTrue(json(ada.get("/v1/account")).path("hasPassword").asBoolean());
        var entered = tablet.post("/v1/account/sessions/by-password", password(phone, "correct horse battery"));
        assertEquals("201", said(entered));
        ada.waitAnHour();
        assertEquals("401 SIGN_IN_AGAIN", said(set(ada, "{\"password\":\"another long one\"}")));
        assertEquals(
                "401 SIGN_IN_REFUSED", said(set(ada, "{\"password\":\"another long one\",\"current\":\"not it\"}")));
        var change = "{\"password\":\"another long one\",\"current\":\"correct horse battery\"}";
        assertEquals("204", said(set(ada, change)));
        assertEquals("401 SIGN_IN_AGAIN", said(ada.send("DELETE", "/v1/account/password", "")));
        ada.signIn(phone);
        assertEquals("204", said(ada.send("DELETE", "/v1/account/password", "")));
        var gone = somebody().post("/v1/account/sessions/by-password", password(phone, "another long one"));
        assertEquals("401 SIGN_IN_REFUSED", said(gone));
    }

    private static java.net.http.HttpResponse<String> set(Customer whose, String body) throws Exception {
        return whose.send("PUT", "/v1/account/password", body);
    }

    @Test
    void aPasswordIsNotGuessedWithoutEnd() throws Exception {
        var last = "";
        for (var i = 0; i < 11; i++) {
            last = said(
                    somebody().post("/v1/account/sessions/by-password", password("guessed@example.ng", "guess" + i)));
        }
        assertEquals("429 TOO_MANY_REQUESTS", last);
    }

    @Test
    void norIsTheCurrentOneInAnOpenSession() throws Exception {
        var ada = somebody();
        ada.signIn(phone());
        assertEquals("204", said(set(ada, "{\"password\":\"correct horse battery\"}")));
        var guess = "{\"password\":\"another long one\",\"current\":\"guess\"}";
        for (var i = 0; i < 10; i++) {
            assertEquals("401 SIGN_IN_REFUSED", said(set(ada, guess)));
        }
        var right = "{\"password\":\"another long one\",\"current\":\"correct horse battery\"}";
        assertEquals("429 TOO_MANY_REQUESTS", said(set(ada, right)));
    }

    @Test
    void contactsAreAddedByCodeAndBelongToOne() throws Exception {
        var ada = somebody();
        var phone = phone();
        ada.signIn(phone);
        var mail = "Ada" + customers + "@Example.ng";
        var added = json(ada.post("/v1/account/contacts", ada.proof(mail)));
        assertEquals(
                mail.toLowerCase(java.util.Locale.ROOT), added.path("email").asString());
        assertEquals(
                added.path("phone"), somebody().signIn(mail).path("account").path("phone"));
        var bola = somebody();
        bola.signIn(phone());
        assertEquals("409 CONTACT_TAKEN", said(bola.post("/v1/account/contacts", bola.proof(mail))));
        var proof = ada.proof("other" + mail);
        ada.waitAnHour();
        assertEquals("401 SIGN_IN_AGAIN", said(ada.post("/v1/account/contacts", proof)));
    }

    @Test
    void aReplacedPhoneIsToldAndOtherSessionsEnd() throws Exception {
        var ada = somebody();
        var phone = phone();
        ada.signIn(phone);
        var thief = somebody();
        thief.signIn(phone);
        assertEquals("200", said(thief.post("/v1/account/contacts", thief.proof(phone()))));
        var told = shop.database()
                .sql("select count(*) from notice where kind = 'CONTACT_CHANGED'")
                .query(Integer.class)
                .single();
        assertEquals(1, told);
        assertEquals("401 SIGN_IN_REQUIRED", said(ada.get("/v1/account")));
        assertEquals("200", said(thief.get("/v1/account")));
    }

    @Test
    void theProfileIsTheOwners() throws Exception {
        var ada = somebody();
        ada.signIn(phone());
        var named = json(ada.send("PATCH", "/v1/account", "{\"name\":\" Ada Ọ̀kẹ́ \",\"language\":\"yo\"}"));
        assertEquals("Ada Ọ̀kẹ́", named.path("name").asString());
        assertEquals("yo", named.path("language").asString());
        assertEquals(named, json(ada.send("PATCH", "/v1/account", "{}")));
        assertEquals(
                "400 FIELD_INVALID", said(ada.send("PATCH", "/v1/account", "{\"name\":\"" + "x".repeat(81) + "\"}")));
        assertFalse(json(ada.send("PATCH", "/v1/account", "{\"name\":\"\"}")).has("name"));
    }

    @Test
    void aSecretIsNotTakenFromWhoeverHasAnOldOne() throws Exception {
        var ada = somebody();
        ada.signIn(phone());
        var before = ada.cookie("powerpay_account");
        ada.signIn(phone());
        assertNotEquals(before, ada.cookie("powerpay_account"));
        var thief = somebody();
        assertEquals(
                "401 SIGN_IN_REQUIRED",
                said(thief.send("GET", "/v1/account", "", "Cookie", "powerpay_account=" + before)));
    }
}
