package ng.powerpay.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.cache.SharedMemory;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Switches, the public status and what staff see, in a shop that sells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvidersTest {

    private static final String SWITCHES = "/v1/staff/providers/switches";

    private final Market market = new Market(Map.of("POWERPAY_SWITCHES_EVERY", "100ms"));
    private final Office office = new Office(market.shop);

    @AfterAll
    void close() {
        market.close();
    }

    @AfterEach
    void switchEverythingOn() throws Exception {
        change("GATEWAY", "paystack", null, true);
        change("VENDOR", "vtpass", null, true);
        change("VENDOR", "vtpass", "ikeja", true);
    }

    private JsonNode change(String kind, String name, @org.jspecify.annotations.Nullable String company, boolean on)
            throws Exception {
        var place = company == null ? "" : ",\"company\":\"" + company + "\"";
        var body =
                "{\"kind\":\"%s\",\"name\":\"%s\"%s,\"on\":%s,\"reason\":\"a test\"}".formatted(kind, name, place, on);
        return Market.json(office.post(Office.ADA, SWITCHES, body));
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(one -> one.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSwitchHoldsAtOnceHereAndSoonElsewhereAndIsNotedWithItsReason() throws Exception {
        var elsewhere = new SqlSwitches(market.shop.database());
        var seen = change("VENDOR", "vtpass", "ikeja", false);
        var here = market.shop.bean(Switches.class);
        assertFalse(here.isOn(Kind.VENDOR, "vtpass", "ikeja"));
        assertTrue(here.isOn(Kind.VENDOR, "vtpass", "eko"));
        elsewhere.refresh();
        assertFalse(elsewhere.isOn(Kind.VENDOR, "vtpass", "ikeja"));
        var note = seen.path("changes").get(0);
        assertEquals(Office.ADA, note.path("by").asString());
        assertEquals("a test", note.path("reason").asString());
        assertEquals("ikeja", note.path("company").asString());
        var companies = named(seen.path("providers"), "name", "vtpass").path("companies");
        assertFalse(named(companies, "code", "ikeja").path("on").asBoolean());
        assertTrue(seen.path("warning").asString().contains("Ikeja Electric"), seen.toString());
        var again = change("VENDOR", "vtpass", "ikeja", false);
        assertEquals(
                seen.path("changes").size(), again.path("changes").size(), "the same again is noted no second time");
        change("VENDOR", "vtpass", null, false);
        change("VENDOR", "vtpass", "ikeja", true);
        assertFalse(here.isOn(Kind.VENDOR, "vtpass", "ikeja"), "the vendor as a whole is off");
    }

    @Test
    void aSwitchInTheDatabaseIsTakenOverByEveryProcess() throws Exception {
        var other = new SqlSwitches(market.shop.database());
        other.change(new ProviderDesk.SwitchOrder(Kind.GATEWAY, "paystack", null, false, "from elsewhere"), "x");
        var here = market.shop.bean(Switches.class);
        for (var wait = 0; wait < 100 && here.isOn(Kind.GATEWAY, "paystack"); wait++) {
            Thread.sleep(50);
        }
        assertFalse(here.isOn(Kind.GATEWAY, "paystack"));
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() throws Exception {
        for (var wrong : List.of(
                "{\"kind\":\"GATEWAY\",\"name\":\"vtpass\",\"on\":false,\"reason\":\"a test\"}",
                "{\"kind\":\"VENDOR\",\"name\":\"vtpass\",\"company\":\"mars\",\"on\":false,\"reason\":\"a test\"}",
                "{\"kind\":\"GATEWAY\",\"name\":\"paystack\",\"company\":\"ikeja\",\"on\":false,\"reason\":\"abc\"}")) {
            assertEquals("404 PROVIDER_NOT_FOUND", Office.code(office.post(Office.ADA, SWITCHES, wrong)));
        }
        var noReason = "{\"kind\":\"GATEWAY\",\"name\":\"paystack\",\"on\":false,\"reason\":\"  \"}";
        assertEquals("400 FIELD_INVALID", Office.code(office.post(Office.ADA, SWITCHES, noReason)));
        var neither = "{\"kind\":\"GATEWAY\",\"name\":\"paystack\",\"reason\":\"a test\"}";
        assertTrue(Office.code(office.post(Office.ADA, SWITCHES, neither)).startsWith("400 FIELD_"));
        assertTrue(market.shop.bean(Switches.class).isOn(Kind.GATEWAY, "paystack"));
        assertEquals(401, market.shop.get("/v1/staff/providers").statusCode());
        assertEquals(
                401,
                market.shop.post(SWITCHES, "{}", "Idempotency-Key", "12345678").statusCode());
    }

    @Test
    void offTakesNothingNewAndStrandsNothing() throws Exception {
        var account = market.meter(Scenario.NORMAL);
        var company = account.company().code();
        var begun = market.place(account, 5_000);
        change("GATEWAY", "paystack", null, false);
        change("VENDOR", "vtpass", company, false);
        market.pay(begun, "channel=card");
        market.until(begun, "PAID");
        var placed = Json.MAPPER.writeValueAsString(Map.of(
                "company",
                company,
                "type",
                "PREPAID",
                "number",
                account.number(),
                "amountKobo",
                500_000,
                "totalKobo",
                begun.at("/price/totalKobo").asLong(),
                "phone",
                Market.PHONE));
        var refused = market.shop.post("/v1/purchases", placed, "Idempotency-Key", "another-purchase");
        assertEquals("503 PAYMENT_PAUSED", Office.code(refused));
        var unknown = market.shop.get("/v1/meter?company=" + company + "&type=POSTPAID&number=77777777");
        assertEquals("503 COMPANY_PAUSED", Office.code(unknown));
        var companies = Market.json(market.shop.get("/v1/companies")).path("companies");
        assertEquals("OFF", named(companies, "code", company).path("status").asString());
        change("VENDOR", "vtpass", company, true);
        market.until(begun, "VENDED");
    }

    @Test
    void whatWasSaidAboutAPurchaseIsItsEvidenceWithoutWhatIsPrivate() throws Exception {
        var bought = market.place(market.meter(Scenario.NORMAL), 5_000);
        market.pay(bought, "channel=card");
        var token = market.until(bought, "VENDED")
                .path("tokens")
                .get(0)
                .path("digits")
                .asString();
        var page = "/v1/staff/purchases/" + bought.path("id").asString();
        var seen = "";
        for (var wait = 0; wait < 100 && !seen.contains("termii"); wait++) {
            Thread.sleep(100);
            seen = Market.json(office.get(Office.ADA, page)).path("exchanges").toString();
        }
        for (var part : List.of(
                "paystack",
                "POST /paystack/transaction/initialize",
                "GET /paystack/transaction/verify",
                "vtpass",
                "POST /vtpass/api/pay",
                "termii",
                "amount")) {
            assertTrue(seen.contains(part), part + " in " + seen);
        }
        var grouped = token.replaceAll("(.{4})(?!$)", "$1 ");
        for (var secret : List.of(
                token,
                grouped,
                grouped.replace(' ', '-'),
                "8031234567",
                "ada@example.ng",
                "sk_test",
                bought.at("/meter/customerName").asString())) {
            assertFalse(seen.contains(secret), secret + " in " + seen);
        }
        var health = market.shop.bean(Measurements.class);
        assertEquals(Health.UP, health.of(Kind.GATEWAY, "paystack"));
        assertEquals(Health.UP, health.of(Kind.VENDOR, "vtpass"));
    }

    @Test
    void callsAreKeptWithoutWaitingAndFoundByPurchaseAndProvider() {
        var exchanges = new Exchanges(market.shop.database());
        for (var i = 0; i < 3; i++) {
            exchanges.keep(new Exchanges.Raw(
                    Clock.systemUTC().instant(),
                    "somebody",
                    "POST /pay",
                    "key=hidden",
                    i == 0 ? null : "PP0000000000",
                    "200",
                    i,
                    "{\"phone\":\"08031234567\",\"amount\":5}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    null));
        }
        exchanges.close();
        assertEquals(0, exchanges.dropped());
        var about = exchanges.about("PP0000000000");
        assertEquals(List.of(1L, 2L), about.stream().map(Exchange::tookMillis).toList());
        assertEquals("?key=…\n{\"phone\":\"…\",\"amount\":5}", about.getFirst().request());
        assertEquals(
                List.of(2L, 1L),
                exchanges.last("somebody", 2).stream().map(Exchange::tookMillis).toList());
        market.shop
                .owner()
                .sql("update exchange set at = now() - interval '91 days' where took_ms = 1")
                .update();
        exchanges.forget();
        assertEquals(1, exchanges.about("PP0000000000").size());
        exchanges.keep(new Exchanges.Raw(Instant.EPOCH, "x", "x", null, null, "x", 0, null, null));
        assertEquals(1, exchanges.dropped(), "a closed book drops and counts");
    }

    @Test
    void theHistoryStays() {
        var forbidden = "delete from provider_switch_change";
        var owner = market.shop.owner();
        assertThrows(DataAccessException.class, () -> owner.sql(forbidden).update());
        assertThrows(
                DataAccessException.class,
                () -> market.shop
                        .database()
                        .sql("update exchange set answer = ''")
                        .update());
    }

    @Test
    void theStatusCountsHoursAndDaysAndNamesTroubleSinceWhen() {
        var database = market.shop.database();
        var clock = Clock.systemUTC();
        var minutes = new Minutes(database);
        var now = clock.instant();
        addMinute(minutes, now.minus(Duration.ofDays(3)), 10, 0, 0);
        addMinute(minutes, now.minus(Duration.ofMinutes(90)), 9, 1, 0);
        addMinute(minutes, now.minus(Duration.ofMinutes(20)), 0, 5, 0);
        addMinute(minutes, now.minus(Duration.ofMinutes(1)), 0, 5, 0);
        addMinute(minutes, now.minus(Duration.ofMinutes(1)), 0, 2, 0);
        var measurements = new Measurements(clock, Duration.ofSeconds(5));
        measurements.flush(minutes);
        var roster = market.shop.bean(Roster.class);
        var board = new StatusBoard(minutes, measurements, Switches.ALL_ON, roster, SharedMemory.NONE, clock);
        var line = jos(board.view());
        assertEquals(StatusView.Now.DOWN, line.now());
        assertEquals(now.minus(Duration.ofMinutes(20)).getEpochSecond() / 60, epochMinute(line.since()));
        assertEquals(new StatusView.Span(19 * 10_000 / 32, 2), line.lastMonth());
        assertEquals(new StatusView.Span(9 * 10_000 / 22, 2), line.lastDay());
        assertEquals(24, line.hours().size());
        assertEquals(30, line.days().size());
        assertEquals(10_000, line.days().get(26).good());
        assertEquals(null, line.days().get(25).good(), "no calls are not good ones");
        minutes.forget();
        addMinute(minutes, now, 100, 0, 60);
        measurements.flush(minutes);
        assertEquals(StatusView.Now.SLOW, jos(board.look()).now());
    }

    private static long epochMinute(@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? 0 : at.getEpochSecond() / 60;
    }

    private static StatusView.Line jos(StatusView view) {
        return view.companies().stream()
                .filter(one -> one.code().equals("jos"))
                .findFirst()
                .orElseThrow()
                .postpaid();
    }

    private static void addMinute(Minutes minutes, Instant at, long... numbers) {
        var key = new Measurements.Key(Kind.VENDOR, "vtpass", "jos", "postpaid");
        var row = new long[] {numbers[0], numbers[1], numbers[2], 1};
        minutes.add(List.of(new Measurements.Minute(key, at.getEpochSecond() / 60, row)));
    }

    @Test
    void oldMinutesAreForgotten() {
        var minutes = new Minutes(market.shop.database());
        addMinute(minutes, Clock.systemUTC().instant().minus(Duration.ofDays(36)), 1, 0, 0);
        minutes.forget();
        assertEquals(
                0,
                market.shop
                        .database()
                        .sql("select count(*) from provider_minute where minute < now() - interval '35 days'")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void anybodySeesTheStatusAndCachesMayKeepIt() throws Exception {
        var account = market.meter(Scenario.NORMAL);
        Market.json(market.shop.get("/v1/meter?company=%s&type=PREPAID&number=%s"
                .formatted(account.company().code(), account.number())));
        market.shop.bean(StatusBoard.class).look();
        var answer = market.shop.get("/v1/status");
        assertEquals(List.of("public, max-age=10"), answer.headers().allValues("Cache-Control"));
        var status = Market.json(answer);
        var company = named(status.path("companies"), "code", account.company().code());
        assertEquals("UP", company.at("/prepaid/now").asString());
        assertEquals(12, status.path("companies").size());
        assertEquals("paystack", status.at("/gateways/0/name").asString());
        change("GATEWAY", "paystack", null, false);
        change("VENDOR", "vtpass", "ikeja", false);
        market.shop.bean(StatusBoard.class).look();
        var off = Market.json(market.shop.get("/v1/status"));
        assertEquals(0, off.path("gateways").size());
        assertEquals(
                "OFF",
                named(off.path("companies"), "code", "ikeja").at("/prepaid/now").asString());
    }
}
