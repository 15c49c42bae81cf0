package ng.powerpay.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Customers as staff see them: masked, unless somebody says why, and then it is in the trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareTest {

    private static final String CUSTOMERS = "/v1/staff/customers";

    private final Market market = new Market(Map.of());
    private final Office office = new Office(market.shop);

    @AfterAll
    void close() {
        market.close();
    }

    private JsonNode find(String query) throws Exception {
        var q = java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
        return Market.json(office.get(Office.ADA, CUSTOMERS + "?q=" + q)).path("customers");
    }

    private String bought(String phone) throws Exception {
        market.place(market.meter(Scenario.NORMAL), 2_000, phone);
        return find(phone).path(0).path("id").asString();
    }

    private HttpResponse<String> tell(String id, String what, Map<String, String> body) throws Exception {
        return office.post(Office.ADA, CUSTOMERS + "/" + id + "/" + what, Json.MAPPER.writeValueAsString(body));
    }

    private long account(@org.jspecify.annotations.Nullable String phone, String email, String name) {
        return market.shop
                .database()
                .sql("""
                        insert into account (handle, phone, phone_verified_at, email, email_verified_at, name)
                        values (sha256(:email::bytea), :phone::text, case when :phone::text is null then null
                          else now() end, :email, now(), :name) returning id""")
                .param("phone", phone)
                .param("email", email)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private JsonNode trace(String id, String act) throws Exception {
        return Market.json(office.get(Office.ADA, "/v1/staff/audit?subject=" + id + "&act=" + act))
                .path("entries");
    }

    @Test
    void aPhoneIsFoundInAnySpellingAndShownMasked() throws Exception {
        var id = bought("08031230001");
        for (var spelling : List.of("0803 123 0001", "+2348031230001", "234-803-123-0001")) {
            assertEquals(id, find(spelling).path(0).path("id").asString(), spelling);
        }
        var meter = market.meter(Scenario.NORMAL).number();
        assertTrue(find(meter).toString().contains(id));
        var page = Market.json(office.get(Office.ADA, CUSTOMERS + "/" + id));
        assertEquals("0803•••••01", page.at("/customer/phone").asString());
        assertFalse(page.toString().contains("ada@example.ng"), page.toString());
        assertEquals(meter, page.at("/purchases/0/meter").asString());
        assertEquals(Office.ADA, trace(id, "VIEW").path(0).path("who").asString());
        assertEquals(0, find("08039999999").size());
    }

    @Test
    void whatIsUnmaskedIsInTheTraceWithItsReason() throws Exception {
        var id = bought("08031230002");
        var told = Market.json(tell(id, "unmaskings", Map.of("field", "PHONE", "reason", "asked on 08031230002")));
        assertEquals("+2348031230002", told.path("value").asString());
        var entry = trace(id, "UNMASK").path(0);
        assertEquals("UNMASK phone", entry.path("act").asString());
        assertEquals("asked on (number)", entry.at("/details/reason").asString());
        assertFalse(entry.toString().contains("8031230002"));
        assertEquals(400, tell(id, "unmaskings", Map.of("field", "PHONE")).statusCode());
        assertEquals(
                400,
                tell(id, "unmaskings", Map.of("field", "TOKEN", "reason", "for fun"))
                        .statusCode());
    }

    @Test
    void aForgedNameIsNobodys() throws Exception {
        var id = bought("08031230003");
        var forged = (id.charAt(0) == '0' ? "1" : "0") + id.substring(1);
        for (var wrong : List.of(forged, "0".repeat(32), "08031230003", "1", "x".repeat(500))) {
            assertEquals("404 CUSTOMER_NOT_FOUND", Office.code(office.get(Office.ADA, CUSTOMERS + "/" + wrong)));
        }
    }

    @Test
    void whoIsBlockedBuysNothingUntilItIsLifted() throws Exception {
        var phone = "08031230004";
        var id = bought(phone);
        assertEquals(200, tell(id, "blocks", Map.of("reason", "stolen cards")).statusCode());
        var page = Market.json(tell(id, "blocks", Map.of("reason", "said again")));
        assertEquals("stolen cards", page.at("/blocks/0/reason").asString());
        assertEquals("403 CUSTOMER_BLOCKED", order(phone));
        assertEquals("201 ", order("08031230005"));
        var meter = market.meter(Scenario.NORMAL).number();
        assertEquals(
                400,
                tell(id, "blocks", Map.of("meter", "99999999999", "reason", "not theirs"))
                        .statusCode());
        assertEquals(
                200,
                tell(id, "blocks", Map.of("meter", meter, "reason", "tampered with"))
                        .statusCode());
        assertEquals("403 CUSTOMER_BLOCKED", order("08031230005"));
        tell(id, "unblocks", Map.of("meter", meter, "reason", "was a mistake"));
        var after = Market.json(tell(id, "unblocks", Map.of("reason", "cleared with the bank")));
        assertEquals(0, after.path("blocks").size());
        assertEquals("UNBLOCKED", after.at("/notes/0/kind").asString());
        assertEquals("201 ", order(phone));
    }

    private String order(String phone) throws Exception {
        var account = market.meter(Scenario.NORMAL);
        var type = account.prepaid() ? "PREPAID" : "POSTPAID";
        var company = account.company().code();
        var quote = Market.json(market.shop.get(
                "/v1/quote?company=%s&type=%s&number=%s&amountKobo=200000".formatted(company, type, account.number())));
        var order = Map.of(
                "company",
                company,
                "type",
                type,
                "number",
                account.number(),
                "amountKobo",
                200_000,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                phone);
        var key = UUID.randomUUID().toString();
        return Office.code(
                market.shop.post("/v1/purchases", Json.MAPPER.writeValueAsString(order), "Idempotency-Key", key));
    }

    @Test
    void notesStayAndARepeatedRequestWritesNone() throws Exception {
        var id = bought("08031230006");
        var path = CUSTOMERS + "/" + id + "/notes";
        for (var i = 0; i < 2; i++) {
            var answer = market.shop.post(
                    path,
                    "{\"text\":\"prefers to be called\"}",
                    "Cookie",
                    Office.cookie(Office.BOLA),
                    "Idempotency-Key",
                    "the-same-key");
            assertEquals(1, Market.json(answer).path("notes").size());
        }
        assertEquals(400, tell(id, "notes", Map.of("text", "x")).statusCode());
        assertEquals(400, tell(id, "notes", Map.of("text", "x".repeat(1_001))).statusCode());
    }

    @Test
    void anAccountIsFoundTakenAlongAndEnded() throws Exception {
        account("+2348031230007", "ngozi@example.ng", "Ngozi Obi");
        var only = account(null, "chidi@example.ng", "Chidi Eze");
        var found = find("ngozi o").path(0);
        assertEquals("N••• O•••", found.path("name").asString());
        assertEquals("n•••@example.ng", found.path("email").asString());
        var id = find("Chidi@example.ng").path(0).path("id").asString();
        var all = Market.json(tell(id, "exports", Map.of("reason", "wrote to us for it")));
        assertEquals("chidi@example.ng", all.at("/customer/email").asString());
        assertTrue(all.has("consents"), all.toString());
        assertEquals(400, tell(id, "erasures", Map.of("reason", "wrote to us")).statusCode());
        assertEquals(
                204,
                tell(id, "erasures", Map.of("reason", "wrote to us", "confirm", "ERASE"))
                        .statusCode());
        var left = market.shop
                .database()
                .sql("select count(*) from account where id = ?")
                .param(only);
        assertEquals(0, left.query(Integer.class).single());
        assertEquals(404, office.get(Office.ADA, CUSTOMERS + "/" + id).statusCode());
        assertEquals(1, trace(id, "ERASE").size());
        var guest = bought("08031230008");
        assertEquals(
                404,
                tell(guest, "erasures", Map.of("reason", "wrote to us", "confirm", "ERASE"))
                        .statusCode());
    }
}
