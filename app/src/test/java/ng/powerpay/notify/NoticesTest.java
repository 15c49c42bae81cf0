package ng.powerpay.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.Market;
import ng.powerpay.platform.Json;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.outbox.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/** What is told about no purchase goes the way of all messages, sealed, and never too late. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesTest {

    private static final Duration WORTH = Duration.ofMinutes(10);

    private final Market market =
            new Market(Map.of("POWERPAY_SMS_CARRIERS", "termii,africastalking", "POWERPAY_SMS_PROOF_WITHIN", "400ms"));
    private final Notices notices = market.shop.bean(Notices.class);

    @AfterAll
    void close() {
        market.close();
    }

    private static Map<String, String> code(String code) {
        return Map.of("code", code, "minutes", "10");
    }

    private List<Message> with(String text) {
        return market.sandbox.outbox().newestFirst().stream()
                .filter(one -> one.content().text().contains(text))
                .toList();
    }

    private String state(String kind) {
        return market.shop
                .database()
                .sql("select state || ' ' || coalesce(carrier, '') || ' ' || coalesce(failure, '') from message"
                        + " where kind = ? order by id desc limit 1")
                .param(kind)
                .query(String.class)
                .single()
                .strip();
    }

    private long number(String sql) {
        return market.shop.database().sql(sql).query(Long.class).single();
    }

    @Test
    void aCodeGoesOutByTextAndByMailInTheCustomersLanguage() throws Exception {
        notices.tell(Notice.bySms("CODE", "+2348031112223", Language.HA, code("719283"), WORTH));
        notices.tell(Notice.byMail("CODE", "bola@example.ng", Language.YO, code("719284"), WORTH));
        Stand.until(() -> with("719283").size() == 1 && with("719284").size() == 1);
        assertTrue(with("719283").getFirst().content().text().startsWith("PowerPay: lambar sirrinka ita ce 719283."));
        var mail = with("719284").getFirst();
        assertEquals("Kóòdù PowerPay rẹ", mail.content().subject());
        assertTrue(mail.content().text().contains("kóòdù rẹ ni 719284"), mail.toString());
    }

    @Test
    void nothingOfItLiesOpen() throws Exception {
        notices.tell(Notice.bySms("CODE", "+2348031112224", Language.EN, code("555666"), WORTH));
        Stand.until(() -> with("555666").size() == 1);
        Thread.sleep(300);
        assertEquals(0, number("select count(*) from notice where encode(sealed, 'escape') like '%555666%'"));
        assertEquals(0, number("select count(*) from exchange where request like '%555666%'"));
    }

    @Test
    void aCodeThatNobodyReportsAsDeliveredGoesByTheNextCarrier() throws Exception {
        notices.tell(Notice.bySms("CODE", "+2348000000204", Language.EN, code("204204"), WORTH));
        Stand.until(() -> with("204204").size() == 1);
        Stand.until(() -> state("CODE").startsWith("DELIVERED africastalking"));
    }

    @Test
    void whatIsTooLateIsDropped() throws Exception {
        market.shop.database().sql("""
                with late as (
                  insert into notice (id, kind, language, sealed, worth_until)
                  values ('N0123456789abcdef', 'REMINDER_PLANNED', 'en', '\\x00', now() - interval '1 second')
                  returning id)
                insert into message (notice_id, kind, channel) select id, 'REMINDER_PLANNED', 'SMS' from late""").update();
        Stand.until(() -> state("REMINDER_PLANNED").equals("FAILED  LATE"));
        notices.forget();
        assertEquals(0, number("select count(*) from notice where worth_until < now() and sealed is not null"));
        market.shop
                .database()
                .sql("update notice set at = now() - interval '31 days' where id = 'N0123456789abcdef'")
                .update();
        notices.forget();
        assertEquals(0, number("select count(*) from message where notice_id = 'N0123456789abcdef'"));
    }

    @Test
    void whatCannotBeWrittenIsRefusedAtOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> notices.tell(Notice.bySms("CODE", "+2348031112225", Language.EN, Map.of(), WORTH)));
        assertThrows(
                RuntimeException.class,
                () -> notices.tell(Notice.bySms("NONSENSE", "+2348031112225", Language.EN, Map.of(), WORTH)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Notice("CODE", "+2348031112225", "a@b.ng", Language.EN, code("1"), WORTH));
        assertThrows(
                IllegalArgumentException.class,
                () -> Notice.bySms("CODE", "+2348031112225", Language.EN, code("1"), Duration.ofDays(8)));
    }

    @Test
    void aPurchaseIsWrittenAboutInItsLanguage() throws Exception {
        var account = market.meter(Scenario.NORMAL);
        var quote = Market.json(market.shop.get("/v1/quote?company=%s&type=PREPAID&number=%s&amountKobo=500000"
                .formatted(account.company().code(), account.number())));
        var order = new java.util.HashMap<String, Object>(Map.of(
                "company",
                account.company().code(),
                "type",
                "PREPAID",
                "number",
                account.number(),
                "amountKobo",
                500_000,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                Market.PHONE,
                "email",
                "ngozi@example.ng",
                "language",
                "ig"));
        var key = UUID.randomUUID().toString();
        var placed = Market.json(
                market.shop.post("/v1/purchases", Json.MAPPER.writeValueAsString(order), "Idempotency-Key", key));
        order.put("language", "ha");
        var again = market.shop.post("/v1/purchases", Json.MAPPER.writeValueAsString(order), "Idempotency-Key", key);
        assertEquals(200, again.statusCode(), "another language is no other order: " + again.body());
        order.put("language", "fr");
        var french = market.shop.post("/v1/purchases", Json.MAPPER.writeValueAsString(order), "Idempotency-Key", key);
        assertEquals(400, french.statusCode(), french.body());
        market.pay(placed, "channel=card");
        market.until(placed, "VENDED");
        var id = placed.path("id").asString();
        Stand.until(() -> with(id).size() == 2);
        for (var one : with(id)) {
            var mail = one.kind() == Message.Kind.EMAIL;
            assertTrue(one.content().text().contains(mail ? "Ị kwụrụ" : "I kwuru"), one.toString());
            assertFalse(mail && !one.content().subject().startsWith("Token ọkụ gị"), one.toString());
            assertFalse(mail && !one.content().html().contains("<section lang=\"ig\">"), one.toString());
        }
    }

    @Test
    void messagesAboutPurchasesAreKept() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDED");
        assertThrows(
                DataAccessException.class,
                () -> market.shop
                        .database()
                        .sql("delete from message where purchase_id is not null")
                        .update());
        assertThrows(
                DataAccessException.class,
                () -> market.shop
                        .database()
                        .sql("insert into message (kind, channel) values ('TOKEN', 'SMS')")
                        .update());
    }
}
