package ng.powerpay.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.approval.Approvals;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What staff change of what is for sale, in a shop that sells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {

    private final LocalDate today = LocalDate.ofInstant(Instant.now(), TariffImport.LAGOS);
    private static final String HEAD = "company,class,band,naira_per_kwh,from,to,source\\n";

    private final Market market = new Market(Map.of());
    private final Office office = new Office(market.shop);

    @AfterAll
    void close() {
        market.close();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return office.post(Office.ADA, "/v1/staff" + path, body);
    }

    private JsonNode see(String path) throws Exception {
        return Market.json(office.get(Office.ADA, "/v1/staff" + path));
    }

    private JsonNode preview(String lines) throws Exception {
        return Market.json(post("/imports/tariffs/preview", "{\"csv\":\"" + HEAD + lines + "\"}"));
    }

    private HttpResponse<String> propose(String lines, String basis) throws Exception {
        var body = "{\"csv\":\"%s\",\"basis\":\"%s\",\"reason\":\"the new order\"}".formatted(HEAD + lines, basis);
        return post("/imports/tariffs", body);
    }

    private void agree(long approval, String who) {
        market.shop.bean(Approvals.class).agree(approval, null, who, Set.of(Role.FINANCE));
    }

    private void agree(HttpResponse<String> proposed) {
        assertEquals(202, proposed.statusCode(), proposed.body());
        agree(Market.json(proposed).path("approval").asLong(), Office.BOLA);
    }

    private JsonNode estimate() throws Exception {
        var account = market.meter(Scenario.NORMAL);
        return Market.json(market.shop.get(
                        "/v1/quote?company=ikeja&type=PREPAID&number=" + account.number() + "&amountKobo=1000000"))
                .path("estimate");
    }

    @Test
    void aListOfTariffsIsPreviewedProposedAndSoldByWhenAnotherAgrees() throws Exception {
        var before = estimate();
        var lines = "ikeja,," + before.path("band").asString() + ",230.00," + today + ",,NERC order of the test";
        var seen = preview(lines);
        assertEquals("NEW", seen.path("lines").path(0).path("verdict").asString());
        var basis = seen.path("basis").asString();
        var proposed = propose(lines, basis);
        var approval = Market.json(proposed).path("approval").asLong();
        assertThrows(Problem.class, () -> agree(approval, Office.ADA));
        assertEquals(before, estimate());
        agree(proposed);
        var after = estimate();
        assertEquals(23_000, after.path("rateKoboPerKwh").asLong());
        assertEquals("NERC order of the test", after.path("source").asString());
        assertEquals("409 STALE_VERSION", Office.code(propose(lines, basis)));
        assertEquals(
                "422 IMPORT_REFUSED",
                Office.code(propose(lines, preview(lines).path("basis").asString())));
    }

    @Test
    void whatChangedAfterTheProposalRefusesIt() throws Exception {
        var lines = "eko,,B,70.00,%s,,NERC".formatted(today.plusDays(9));
        var proposed = propose(lines, preview(lines).path("basis").asString());
        market.shop
                .owner()
                .sql("insert into tariff (company, band, rate_kobo, valid_from, source)"
                        + " values ('eko', 'C', 5000, '2030-01-01', 'a list of meters')")
                .update();
        var approval = Market.json(proposed).path("approval").asLong();
        var problem = assertThrows(Problem.class, () -> agree(approval, Office.BOLA));
        assertTrue(problem.detail().contains("eko C from 2030-01-01"), problem.detail());
        var none = "select count(*) from tariff where company = 'eko' and band = 'B'";
        assertEquals(0, market.shop.owner().sql(none).query(Integer.class).single());
        market.shop.bean(Approvals.class).over("tariffs", Office.ADA);
    }

    @Test
    void aListWithOneBadLineIsRefusedWhole() throws Exception {
        var lines = "ikeja,,D,40," + today.plusDays(3) + ",,NERC\\nikeja,,E,=1+1," + today + ",,NERC";
        var seen = preview(lines);
        assertEquals(1, seen.path("refused").asInt());
        assertEquals("naira_per_kwh", seen.path("lines").path(1).path("field").asString());
        assertEquals(
                "422 IMPORT_REFUSED",
                Office.code(propose(lines, seen.path("basis").asString())));
        assertEquals("413 BODY_TOO_LARGE", Office.code(post("/imports/tariffs/preview", "x".repeat(1_100_000))));
    }

    @Test
    void aPlannedFeeIsAddedByTwoAndWithdrawnByTwo() throws Exception {
        var day = today.plusDays(20);
        var wish = "{\"feeKobo\":15000,\"from\":\"%s\",\"source\":\"price list\",\"reason\":\"costs rose\"}";
        assertEquals("400 FIELD_INVALID", Office.code(post("/catalogue/fees", wish.formatted(today))));
        agree(post("/catalogue/fees", wish.formatted(day)));
        var fee = see("/catalogue").path("fees").path(0);
        assertEquals(15_000, fee.path("value").asLong());
        assertEquals(Office.ADA, fee.path("proposedBy").asString());
        assertEquals(Office.BOLA, fee.path("confirmedBy").asString());
        assertEquals("400 FIELD_INVALID", Office.code(post("/catalogue/fees", wish.formatted(day))));
        var withdrawal = "{\"kind\":\"FEE\",\"id\":%d,\"reason\":\"not yet\"}";
        agree(post("/catalogue/withdrawals", withdrawal.formatted(fee.path("id").asLong())));
        var first = see("/catalogue").path("fees").path(0);
        assertEquals(10_000, first.path("value").asLong());
        var holds = withdrawal.formatted(first.path("id").asLong());
        assertEquals("400 FIELD_INVALID", Office.code(post("/catalogue/withdrawals", holds)));
        assertEquals(
                "404 CATALOGUE_ENTRY_NOT_FOUND",
                Office.code(post("/catalogue/withdrawals", withdrawal.formatted(987_654))));
    }

    @Test
    void vatTakesTwoAsWell() throws Exception {
        var wish = "{\"basisPoints\":1000,\"from\":\"%s\",\"source\":\"an act\",\"reason\":\"the law\"}"
                .formatted(today.plusDays(30));
        agree(post("/catalogue/vat", wish));
        assertEquals(1_000, see("/catalogue").path("vat").path(0).path("value").asLong());
        assertEquals("400 FIELD_INVALID", Office.code(post("/catalogue/vat", wish.replace("1000", "9000"))));
    }

    @Test
    void aCompanyIsChangedOnceForEachVersion() throws Exception {
        var order = "{\"name\":\"%s\",\"shortName\":\"YEDC\",\"states\":[\"Adamawa\",\"Yobe\"],"
                + "\"position\":%d,\"version\":%d,\"reason\":\"a new name\"}";
        var path = "/catalogue/companies/yola";
        assertEquals(200, post(path, order.formatted("Yola Light", 12, 0)).statusCode());
        var stale = post(path, order.formatted("Yola Power", 11, 0));
        assertEquals("409 STALE_VERSION", Office.code(stale));
        assertTrue(stale.body().contains("Yola Light"), stale.body());
        var last =
                Market.json(market.shop.get("/v1/companies")).path("companies").path(11);
        assertEquals("Yola Light", last.path("name").asString());
        assertEquals(
                "404 COMPANY_NOT_FOUND", Office.code(post("/catalogue/companies/mars", order.formatted("Mars", 1, 0))));
        assertEquals("400 FIELD_INVALID", Office.code(post(path, order.formatted("=cmd()", 12, 1))));
    }

    @Test
    void aLimitHoldsForCustomersAtOnce() throws Exception {
        var order = "{\"leastKobo\":%s,\"mostKobo\":%s,\"version\":%d,\"reason\":\"fraud\"}";
        var account = market.accounts().stream()
                .filter(one -> one.company().code().equals("abuja") && one.prepaid())
                .findFirst()
                .orElseThrow();
        assertEquals(
                200,
                post("/catalogue/limits/abuja", order.formatted("300000", "900000", 0))
                        .statusCode());
        var meter = Market.json(market.shop.get("/v1/meter?company=abuja&type=PREPAID&number=" + account.number()));
        assertEquals(300_000, meter.path("minimumKobo").asLong());
        assertEquals(900_000, meter.path("maximumKobo").asLong());
        assertEquals(
                "409 STALE_VERSION", Office.code(post("/catalogue/limits/abuja", order.formatted("null", "null", 0))));
        assertEquals(
                200,
                post("/catalogue/limits/abuja", order.formatted("null", "null", 1))
                        .statusCode());
        assertEquals(
                "400 FIELD_INVALID",
                Office.code(post("/catalogue/limits/abuja", order.formatted("5000000", "100000", 2))));
        assertEquals(
                "400 FIELD_INVALID", Office.code(post("/catalogue/limits/abuja", order.formatted("1", "null", 2))));
    }

    @Test
    void anOrderOfVendorsNamesThoseThatSell() throws Exception {
        var wish = "{\"kind\":\"VENDOR\",\"place\":\"%s\",\"names\":[%s],\"version\":%d,\"reason\":\"cheaper\"}";
        var set = Market.json(post("/catalogue/orders", wish.formatted("jos", "\"vtpass\"", 0)));
        assertEquals("vtpass", set.path("orders").path(0).path("names").path(0).asString());
        assertEquals("409 STALE_VERSION", Office.code(post("/catalogue/orders", wish.formatted("jos", "", 0))));
        assertEquals(
                200, post("/catalogue/orders", wish.formatted("jos", "", 1)).statusCode());
        assertEquals(
                "400 FIELD_INVALID", Office.code(post("/catalogue/orders", wish.formatted("jos", "\"nobody\"", 2))));
        assertEquals("404 COMPANY_NOT_FOUND", Office.code(post("/catalogue/orders", wish.formatted("mars", "", 0))));
        assertEquals(
                "ORDER", see("/catalogue").path("changes").path(0).path("what").asString());
    }

    @Test
    void aBannerIsReadByCustomersUntilItIsEnded() throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var order = "{\"kind\":\"TROUBLE\",\"texts\":{\"en\":\"%s\",\"ha\":\"Akwai matsala\"},"
                + "\"from\":\"%s\",\"until\":\"%s\",\"version\":0,\"reason\":\"their outage\"}";
        var made = post("/banners", order.formatted("Ikeja is slow", now.minusSeconds(5), now.plusSeconds(3600)));
        assertEquals(201, made.statusCode(), made.body());
        var shown = Market.json(market.shop.get("/v1/companies")).path("banners");
        assertEquals("Akwai matsala", shown.path(0).path("texts").path("ha").asString());
        var id = Json.MAPPER
                .readTree(made.body())
                .path("banners")
                .path(0)
                .path("id")
                .asLong();
        var end = "{\"version\":%d,\"reason\":\"it is over\"}";
        assertEquals("409 STALE_VERSION", Office.code(post("/banners/" + id + "/end", end.formatted(7))));
        assertEquals(200, post("/banners/" + id + "/end", end.formatted(1)).statusCode());
        assertTrue(Market.json(market.shop.get("/v1/companies")).path("banners").isEmpty());
        assertEquals("404 CATALOGUE_ENTRY_NOT_FOUND", Office.code(post("/banners/999/end", end.formatted(1))));
        var long_ = order.formatted("x".repeat(141), now, now.plusSeconds(60));
        assertEquals("400 FIELD_INVALID", Office.code(post("/banners", long_)));
    }

    @Test
    void everyMessageIsSeenInFiveLanguagesWithItsParts() throws Exception {
        var messages = see("/catalogue/messages").path("messages");
        assertTrue(messages.size() > 80, "only " + messages.size());
        messages.forEach(one -> assertEquals(5, one.path("previews").size(), one.toString()));
        assertEquals(2, MessagePreviews.parts(161));
        assertEquals(3, MessagePreviews.parts(307));
    }

    @Test
    void theDatabaseItselfWantsTwoPersonsAndALaterDay() {
        var sql = "insert into service_fee (valid_from, fee_kobo, source, proposed_by, confirmed_by)"
                + " values ('%s', 1, 'test', 'ada', '%s')";
        for (var one : Set.of(sql.formatted("2099-01-01", "ada"), sql.formatted("2020-01-01", "bola"))) {
            assertThrows(
                    org.springframework.dao.DataAccessException.class,
                    () -> market.shop.database().sql(one).update(),
                    one);
        }
    }
}
