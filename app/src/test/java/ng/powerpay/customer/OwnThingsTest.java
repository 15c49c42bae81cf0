package ng.powerpay.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import ng.powerpay.Market;
import ng.powerpay.ledger.Invariants;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What an account keeps, by its routes, with a stranger's account beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnThingsTest {

    private static final String BVN = "22345678917";

    private final Market market = new Market(Map.of(
            "POWERPAY_IDENTITY", "on",
            "POWERPAY_IDENTITY_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
    private int phones = 10;

    @AfterAll
    void close() {
        market.close();
    }

    private Customer customer() {
        return Customer.of(market.shop, "+23480312345" + phones++);
    }

    private static Map<String, String> order(Account meter, String name) {
        return Map.of("company", meter.company().code(), "type", "PREPAID", "number", meter.number(), "name", name);
    }

    private JsonNode saved(Customer customer) throws Exception {
        return customer.post("/meters", order(market.meter(Scenario.NORMAL), "Home"));
    }

    private static Map<String, Object> weekly(String meter) {
        return Map.of("meterId", meter, "kind", "WEEKLY", "day", 1, "channel", "SMS");
    }

    /** Buys for this phone, signed in as this customer. */
    private JsonNode placed(Customer customer, String phone) throws Exception {
        var meter = market.meter(Scenario.NORMAL);
        var code = meter.company().code();
        var quote = Market.json(market.shop.get(
                "/v1/quote?company=%s&type=PREPAID&number=%s&amountKobo=500000".formatted(code, meter.number())));
        var body = Json.MAPPER.writeValueAsString(Map.of(
                "company",
                code,
                "type",
                "PREPAID",
                "number",
                meter.number(),
                "amountKobo",
                500_000,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                phone,
                "email",
                "ada@example.ng"));
        return Market.json(market.shop.post(
                "/v1/purchases", body, "Idempotency-Key", UUID.randomUUID().toString(), "Cookie", customer.cookie()));
    }

    private static List<String> references(Customer customer) throws Exception {
        return StreamSupport.stream(customer.get("/purchases").path("purchases").spliterator(), false)
                .map(one -> one.path("purchase").path("id").asString())
                .toList();
    }

    private long count(String sql, Object... values) {
        return market.shop.database().sql(sql).params(values).query(Long.class).single();
    }

    @Test
    void nobodyIsLetInWithoutASession() throws Exception {
        for (var route : List.of(
                "GET /meters",
                "POST /meters",
                "PUT /meters/1",
                "DELETE /meters/1",
                "GET /meters/1/usage",
                "GET /purchases",
                "POST /purchases",
                "GET /reminders",
                "POST /reminders",
                "DELETE /reminders/1",
                "GET /consents",
                "POST /consents",
                "GET /identity",
                "POST /identity",
                "GET /export",
                "POST /deletions")) {
            var parts = route.split(" ");
            var answer = Customer.send(market.shop, parts[0], parts[1], "{}", "powerpay_account=" + "x".repeat(43));
            assertEquals("401 SIGN_IN_REQUIRED", Customer.code(answer), route);
        }
    }

    @Test
    void metersAreVerifiedNamedAndOnlyTheirOwners() throws Exception {
        var ada = customer();
        var bola = customer();
        var meter = saved(ada);
        assertEquals(
                market.meter(Scenario.NORMAL).owner().name(),
                meter.path("customerName").asString());
        var again = ada.post("/meters", order(market.meter(Scenario.NORMAL), "  Shop "));
        assertEquals(meter.path("id"), again.path("id"));
        assertEquals("Shop", ada.get("/meters").get(0).path("name").asString());
        var id = meter.path("id").asString();
        assertEquals(0, bola.get("/meters").size());
        bola.refused("404 ITEM_NOT_FOUND", "PUT", "/meters/" + id, "{\"name\":\"Mine\"}");
        bola.refused("404 ITEM_NOT_FOUND", "DELETE", "/meters/" + id, null);
        bola.refused("404 ITEM_NOT_FOUND", "GET", "/meters/" + id + "/usage", null);
        bola.refused("404 ITEM_NOT_FOUND", "GET", "/meters/0x1/usage", null);
        ada.refused("400 FIELD_INVALID", "PUT", "/meters/" + id, "{\"name\":\"" + "x".repeat(41) + "\"}");
        ada.refused("400 FIELD_INVALID", "PUT", "/meters/" + id, "{\"name\":\"a\\u0007b\"}");
        ada.refused("400 FIELD_MISSING", "PUT", "/meters/" + id, "{}");
        assertEquals(200, ada.send("PUT", "/meters/" + id, "{\"name\":\"Ilé\"}").statusCode());
        assertEquals("Ilé", ada.get("/meters").get(0).path("name").asString());
        assertEquals(204, ada.send("DELETE", "/meters/" + id, null).statusCode());
        assertEquals(0, ada.get("/meters").size());
    }

    @Test
    void anUnknownMeterIsNotKeptNorATwentyFirst() throws Exception {
        var ada = customer();
        var unknown = "{\"company\":\"ikeja\",\"type\":\"PREPAID\",\"number\":\"99999999999\",\"name\":\"Home\"}";
        ada.refused("422 METER_NOT_FOUND", "POST", "/meters", unknown);
        ada.refused("422 METER_NOT_FOUND", "POST", "/meters", unknown);
        for (var i = 0; i < SavedMeters.MOST; i++) {
            market.shop
                    .database()
                    .sql("""
                            insert into saved_meter (account_id, company, meter_type, meter_number, name, customer_name)
                            values (?, 'ikeja', 'PREPAID', ?, 'One', 'ADA')""")
                    .param(ada.account())
                    .param("1000000000" + i)
                    .update();
        }
        var more = Json.MAPPER.writeValueAsString(order(market.meter(Scenario.NORMAL), "More"));
        ada.refused("409 TOO_MANY_KEPT", "POST", "/meters", more);
        assertEquals(SavedMeters.MOST, ada.get("/meters").size());
    }

    @Test
    void aPurchaseIsInTheListOfWhoPlacedItOrHasItsPhoneOrKnowsItsLastFour() throws Exception {
        var ada = customer();
        var bola = customer();
        var own = placed(ada, "08099990001").path("id").asString();
        assertEquals(List.of(own), references(ada));
        assertEquals(List.of(), references(bola));
        bola.refused(
                "404 PURCHASE_NOT_FOUND",
                "POST",
                "/purchases",
                "{\"reference\":\"" + own + "\",\"lastFour\":\"1234\"}");
        var added = bola.post(
                "/purchases", Map.of("reference", own.toLowerCase(java.util.Locale.ROOT), "lastFour", "0001"));
        assertEquals("0001", added.path("lastFour").asString());
        assertFalse(added.has("reference"), added.toString());
        assertEquals(List.of(own), references(bola));
        // The phone of a guest's purchase is Bola's, but a stranger had it before her.
        var guests = market.place(
                market.meter(Scenario.NORMAL), 5_000, "0" + bola.phone().substring(4));
        var id = guests.path("id").asString();
        assertEquals(List.of(id, own), references(bola));
        assertEquals(List.of(own), references(ada));
        market.shop
                .database()
                .sql("update account set phone_verified_at = now() where id = ?")
                .param(bola.account())
                .update();
        assertEquals(List.of(own), references(bola));
        bola.refused("400 FIELD_INVALID", "GET", "/purchases?before=x", null);
    }

    @Test
    void remindersBelongToTheirMeterAndItsOwner() throws Exception {
        var ada = customer();
        var bola = customer();
        var meter = saved(ada).path("id").asString();
        var body = Json.MAPPER.writeValueAsString(weekly(meter));
        bola.refused("404 ITEM_NOT_FOUND", "POST", "/reminders", body);
        var made = ada.post("/reminders", weekly(meter));
        assertTrue(made.path("nextAt").asString().endsWith("T08:00:00Z"), made.toString());
        assertEquals("REMINDERS", ada.get("/consents").get(0).path("purpose").asString());
        var runOut = Map.of("meterId", meter, "kind", "RUN_OUT", "daysBefore", 2, "channel", "EMAIL");
        assertFalse(ada.post("/reminders", runOut).has("nextAt"));
        bola.refused(
                "404 ITEM_NOT_FOUND", "DELETE", "/reminders/" + made.path("id").asString(), null);
        assertEquals(0, bola.get("/reminders").size());
        assertEquals(2, ada.get("/reminders").size());
        for (var wrong : List.of(
                "\"kind\":\"RUN_OUT\",\"daysBefore\":8",
                "\"kind\":\"RUN_OUT\",\"daysBefore\":1,\"day\":1",
                "\"kind\":\"WEEKLY\",\"day\":8",
                "\"kind\":\"MONTHLY\",\"day\":29",
                "\"kind\":\"MONTHLY\",\"day\":1,\"amountKobo\":0")) {
            ada.refused(
                    "400 FIELD_INVALID",
                    "POST",
                    "/reminders",
                    "{\"meterId\":\"" + meter + "\",\"channel\":\"SMS\"," + wrong + "}");
        }
        for (var i = 2; i < Reminders.MOST; i++) {
            ada.post("/reminders", weekly(meter));
        }
        ada.refused("409 TOO_MANY_KEPT", "POST", "/reminders", body);
        assertEquals(
                204,
                ada.send("DELETE", "/reminders/" + made.path("id").asString(), null)
                        .statusCode());
        assertEquals(204, ada.send("DELETE", "/meters/" + meter, null).statusCode());
        assertEquals(0, ada.get("/reminders").size());
    }

    @Test
    void consentsAreALogInWhichTheNewestCounts() throws Exception {
        var ada = customer();
        market.shop.bean(ng.powerpay.account.AccountMade.class).made(ada.account());
        ada.post("/consents", Map.of("purpose", "NEWS", "given", true));
        ada.post("/consents", Map.of("purpose", "NEWS", "given", true));
        ada.post("/consents", Map.of("purpose", "NEWS", "given", false));
        var log = StreamSupport.stream(ada.get("/consents").spliterator(), false)
                .map(one ->
                        one.path("purpose").asString() + " " + one.path("given").asBoolean())
                .toList();
        assertEquals(List.of("NEWS false", "NEWS true", "PRIVACY_NOTICE true", "TERMS true"), log);
        assertEquals(0, customer().get("/consents").size());
        ada.refused("400 FIELD_WRONG_TYPE", "POST", "/consents", "{\"purpose\":\"TERMS\",\"given\":false}");
        ada.refused("400 FIELD_MISSING", "POST", "/consents", "{\"purpose\":\"NEWS\"}");
    }

    @Test
    void aNumberOfAPersonIsNowhereToBeRead() throws Exception {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(heard);
        var ada = customer();
        var bola = customer();
        market.shop
                .database()
                .sql("insert into customer_limit values (?, 100, 'STAFF')")
                .param(ada.phone())
                .update();
        var body = "{\"kind\":\"BVN\",\"number\":\"" + BVN + "\"}";
        assertEquals(0, ada.get("/identity").path("level").asInt());
        var given = Market.json(ada.send("POST", "/identity", body));
        assertEquals("8917", given.path("lastFour").asString());
        bola.refused("409 IDENTITY_TAKEN", "POST", "/identity", body);
        bola.refused("400 FIELD_INVALID", "POST", "/identity", body.replace("223", "22a"));
        assertEquals(0, bola.get("/identity").path("level").asInt());
        assertEquals(20_000_000, count("select most_kobo from customer_limit where phone = ?", ada.phone()));
        market.shop
                .database()
                .sql("update customer_limit set most_kobo = 100, reason = 'CHARGEBACK' where phone = ?")
                .param(ada.phone())
                .update();
        ada.send("POST", "/identity", body);
        assertEquals(100, count("select most_kobo from customer_limit where phone = ?", ada.phone()));
        root.detachAppender(heard);
        assertTrue(
                heard.list.stream().noneMatch(one -> one.getFormattedMessage().contains(BVN)));
        var owner = market.shop.owner();
        var tables = owner.sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
                .query(String.class)
                .list();
        assertTrue(tables.contains("account_identity"));
        for (var table : tables) {
            var found = owner.sql("select count(*) from " + table + " t where t::text like '%" + BVN + "%'")
                    .query(Long.class)
                    .single();
            assertEquals(0L, found, table);
        }
    }

    @Test
    void everyTableWithAnAccountIsExportedAndForgotten() {
        var tables =
                new HashSet<>(market.shop.owner().sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'account_id'""").query(String.class).list());
        assertTrue(tables.size() >= 10, tables.toString());
        var exported = new TreeSet<>(tables);
        exported.removeAll(market.shop.bean(ExportController.class).tables());
        assertEquals(new TreeSet<>(), exported, "an owner would not get them");
        tables.removeAll(market.shop.bean(EndAccount.class).tables());
        assertEquals(new HashSet<>(), tables, "would stay when their account ends");
    }

    @Test
    void theFileHasEverythingAndAnothersAccountHasNothingInIt() throws Exception {
        var ada = customer();
        var bola = customer();
        var purchase = placed(ada, "08099990002").path("id").asString();
        ada.post("/reminders", weekly(saved(ada).path("id").asString()));
        market.shop.post(
                "/v1/complaints",
                "{\"kind\":\"CHARGE\",\"text\":\"I was charged twice.\",\"phone\":\"" + ada.phone() + "\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var file = ada.send("GET", "/export", null);
        assertTrue(file.headers()
                .firstValue("Content-Disposition")
                .orElse("")
                .startsWith("attachment; filename=\"powerpay-"));
        var all = Market.json(file);
        assertEquals(ada.phone(), all.path("account").path("phone").asString());
        assertEquals(
                purchase,
                all.path("purchases").get(0).path("purchase").path("id").asString());
        assertEquals(1, all.path("meters").size());
        assertEquals(1, all.path("reminders").size());
        assertEquals(1, all.path("sessions").size());
        assertEquals(1, all.path("consents").size());
        assertEquals("CHARGE", all.path("complaints").get(0).path("kind").asString());
        var others = bola.send("GET", "/export", null).body();
        assertFalse(others.contains(ada.phone()) || others.contains(purchase), others);
        for (var i = 1; i < Exports.A_DAY; i++) {
            assertEquals(200, ada.send("GET", "/export", null).statusCode());
        }
        ada.refused("429 TOO_MANY_REQUESTS", "GET", "/export", null);
        bola.longSignedIn();
        bola.refused("401 SIGN_IN_AGAIN", "GET", "/export", null);
        bola.refused("401 SIGN_IN_AGAIN", "POST", "/deletions", "{\"confirm\":\"DELETE\"}");
    }

    @Test
    void anEndedAccountLeavesItsPurchasesAndTheBooksAsTheyWere() throws Exception {
        var ada = customer();
        var bola = customer();
        saved(bola);
        var purchase = placed(ada, "08031234567");
        ada.post("/reminders", weekly(saved(ada).path("id").asString()));
        ada.post("/identity", Map.of("kind", "NIN", "number", "98765432109"));
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDED");
        ada.refused("400 FIELD_INVALID", "POST", "/deletions", "{\"confirm\":\"delete\"}");
        var posted = count("select count(*) from posting");
        assertEquals(
                204, ada.send("POST", "/deletions", "{\"confirm\":\"DELETE\"}").statusCode());
        ada.refused("401 SIGN_IN_REQUIRED", "GET", "/meters", null);
        for (var table : market.shop.bean(EndAccount.class).tables()) {
            var proof = table.equals("account_consent") ? " and id = 0" : "";
            assertEquals(
                    0, count("select count(*) from " + table + " where account_id = ?" + proof, ada.account()), table);
        }
        assertEquals(0, count("select count(*) from account where id = ?", ada.account()));
        assertEquals(1, count("select count(*) from erasure where what like '%saved_meter%'"));
        assertEquals("VENDED", market.see(purchase).path("state").asString());
        assertEquals(posted, count("select count(*) from posting"));
        assertEquals(List.of(), new Invariants(market.shop.database()).broken());
        assertEquals(1, bola.get("/meters").size());
    }
}
