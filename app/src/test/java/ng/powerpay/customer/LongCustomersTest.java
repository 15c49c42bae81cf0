package ng.powerpay.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ng.powerpay.Shop;
import ng.powerpay.meter.Price;
import ng.powerpay.notify.Notice;
import ng.powerpay.notify.Notices;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Seal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Customers of many months: pages of purchases, reminders by what was bought, and what is
 * forgotten.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongCustomersTest {

    private static final Price PRICE = new Price(
            Kobo.naira(5_000),
            new Kobo(465_116),
            new Kobo(34_884),
            "7.5",
            LocalDate.EPOCH,
            Kobo.ZERO,
            Kobo.naira(100),
            new Kobo(750),
            new Kobo(510_750),
            null);

    private final Shop shop = new Shop(Map.of("POWERPAY_ROLE", "api"));
    private int purchases;
    private int phones = 10;

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void noRemindersAreLeft() {
        shop.database().sql("delete from reminder").update();
    }

    private Customer customer() {
        return Customer.of(shop, "+23480612345" + phones++);
    }

    private static Instant lagos(String time) {
        return LocalDateTime.parse(time).atZone(Filling.LAGOS).toInstant();
    }

    /** One that was delivered long ago, past all guards. */
    private String bought(String phone, String meter, Instant at, @Nullable Long tenths) {
        var id = "PP%010d".formatted(++purchases);
        shop.owner()
                .sql("""
                set session_replication_role = replica;
                with made as (
                  insert into purchase (id, idempotency_key, input_hash, state, company, meter_type, meter_number,
                    customer_name, customer_address, phone, email, amount_kobo, fee_kobo, fee_vat_kobo, total_kobo,
                    price, gateway, payment_reference, paid_kobo, tokens_sealed, units_tenths, vended_at, created_at)
                  values (:id, :id, '\\x01', 'VENDED', 'ikeja', 'PREPAID', :meter, 'ADA', '1 Allen Avenue', :phone,
                    'ada@example.ng', 500000, 10000, 750, 510750, :price::jsonb, 'paystack', :id, 510750, :tokens,
                    :tenths, :at, :at) returning id, meter_number, phone, created_at)
                insert into purchase_search (purchase_id, meter_number, phone, created_at) select * from made;
                reset session_replication_role""")
                .param("id", id)
                .param("meter", meter)
                .param("phone", phone)
                .param("price", Json.MAPPER.writeValueAsString(PRICE))
                .param("tokens", shop.bean(Seal.class).seal(id, "[]"))
                .param("tenths", tenths)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private String saved(Customer customer, String meter) {
        return shop.database()
                .sql("""
                        insert into saved_meter (account_id, company, meter_type, meter_number, name, customer_name)
                        values (?, 'ikeja', 'PREPAID', ?, 'Home', 'ADA') returning id""")
                .param(customer.account())
                .param(meter)
                .query(String.class)
                .single();
    }

    @Test
    void pagesMissNothingAndRepeatNothingWhereTimesAreEqual() throws Exception {
        var ada = customer();
        var expected = new ArrayList<String>();
        for (var i = 0; i < 120; i++) {
            expected.add(bought(
                    ada.phone(),
                    "20000000001",
                    Instant.parse("2026-03-01T10:00:00Z").plusSeconds(i / 60),
                    10L));
        }
        // One of them is in the list for two reasons.
        shop.bean(PurchaseLinks.class).add(ada.account(), new ng.powerpay.purchase.PurchaseId(expected.get(70)));
        bought("+2348099999999", "20000000001", Instant.parse("2026-03-01T10:00:00Z"), 10L);
        var found = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var path = "/purchases";
        while (!path.isEmpty()) {
            var page = ada.get(path);
            sizes.add(page.path("purchases").size());
            page.path("purchases")
                    .forEach(one -> found.add(one.path("purchase").path("id").asString()));
            path = page.has("next") ? "/purchases?before=" + page.path("next").asString() : "";
        }
        assertEquals(List.of(50, 50, 20), sizes);
        assertEquals(expected.reversed(), found);
    }

    @Test
    void usageCountsOwnPurchasesOfThatMeterOnly() throws Exception {
        var ada = customer();
        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), Filling.LAGOS);
        var noon = today.atTime(12, 0).atZone(Filling.LAGOS).toInstant();
        bought(ada.phone(), "20000000002", noon.minus(Duration.ofDays(10)), 1_000L);
        bought(ada.phone(), "20000000002", noon, 500L);
        bought(ada.phone(), "20000000003", noon, 9_999L);
        bought("+2348099999999", "20000000002", noon, 9_999L);
        var usage = ada.get("/meters/" + saved(ada, "20000000002") + "/usage");
        assertEquals("SEVERAL", usage.path("basis").asString());
        assertEquals(100, usage.path("kwhPerDayTenths").asLong());
        assertEquals(today.plusDays(5).toString(), usage.path("runsOutOn").asString());
        assertEquals(12, usage.path("months").size());
        assertEquals(
                1_500,
                usage.path("months")
                        .valueStream()
                        .mapToLong(month -> month.path("kwhTenths").asLong())
                        .sum());
        assertEquals(6_810, usage.path("koboPerKwh").asLong());
        var none = ada.get("/meters/" + saved(ada, "20000000004") + "/usage");
        assertEquals("NONE", none.path("basis").asString());
        assertTrue(!none.has("runsOutOn") && !none.has("koboPerKwh"), none.toString());
    }

    private SendReminders at(Instant now, SendReminders.Teller teller) {
        return new SendReminders(
                shop.bean(SendReminders.Stores.class),
                new TransactionTemplate(new JdbcTransactionManager(shop.bean(javax.sql.DataSource.class))),
                teller,
                java.net.URI.create("https://shop.example/"),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private void remind(Customer customer, String meter, String kind, int number, Instant next) throws Exception {
        var field = kind.equals("RUN_OUT") ? "daysBefore" : "day";
        var made = customer.post("/reminders", Map.of("meterId", meter, "kind", kind, field, number, "channel", "SMS"));
        shop.database()
                .sql("update reminder set next_at = ? where id = ?")
                .param(next.atOffset(ZoneOffset.UTC))
                .param(made.path("id").asLong())
                .update();
    }

    @Test
    void eachReminderIsSentOnceHoweverManyProcessesLook() throws Exception {
        var monday = lagos("2026-03-02T09:00");
        for (var i = 0; i < 25; i++) {
            var one = customer();
            remind(one, saved(one, "20000000005"), "WEEKLY", 1, monday);
        }
        var sent = new ConcurrentLinkedQueue<Notice>();
        var together = new CyclicBarrier(4);
        try (var processes = Executors.newFixedThreadPool(4)) {
            var turns = IntStream.range(0, 4)
                    .mapToObj(_ -> processes.submit(() -> {
                        together.await();
                        at(monday.plusSeconds(5), sent::add).run();
                        return true;
                    }))
                    .toList();
            for (var turn : turns) {
                assertTrue(turn.get());
            }
        }
        assertEquals(25, sent.size());
        assertEquals(25, sent.stream().map(Notice::phone).distinct().count());
        assertEquals("REMINDER_PLANNED", sent.element().kind());
        at(monday.plusSeconds(60), sent::add).run();
        assertEquals(25, sent.size());
    }

    @Test
    void theEndOfAMeterIsToldOnceAndNotAfterMoreWasBought() throws Exception {
        var ada = customer();
        var meter = saved(ada, "20000000006");
        bought(ada.phone(), "20000000006", lagos("2026-04-01T12:00"), 100L);
        bought(ada.phone(), "20000000006", lagos("2026-04-11T12:00"), 100L);
        var morning = lagos("2026-04-19T09:00");
        remind(ada, meter, "RUN_OUT", 2, morning);
        var sent = new ArrayList<Notice>();
        at(morning.plusSeconds(5), sent::add).run();
        assertEquals("21/4", sent.getFirst().values().get("day"));
        assertEquals(
                "https://shop.example/?m=" + meter, sent.getFirst().values().get("page"));
        at(morning.plus(Duration.ofDays(1)), sent::add).run();
        assertEquals(1, sent.size());
        bought(ada.phone(), "20000000006", lagos("2026-04-20T12:00"), 1_000L);
        at(morning.plus(Duration.ofDays(2)), sent::add).run();
        assertEquals(1, sent.size());
    }

    @Test
    void nobodyIsRemindedAtNightOrWhoTookItBack() throws Exception {
        var ada = customer();
        var monday = lagos("2026-05-04T09:00");
        remind(ada, saved(ada, "20000000007"), "WEEKLY", 1, monday);
        var sent = new ArrayList<Notice>();
        at(lagos("2026-05-04T20:00"), sent::add).run();
        ada.post("/consents", Map.of("purpose", "REMINDERS", "given", false));
        at(lagos("2026-05-11T09:00"), sent::add).run();
        ada.post("/consents", Map.of("purpose", "REMINDERS", "given", true));
        assertEquals(List.of(), sent);
        at(lagos("2026-05-18T09:00"), sent::add).run();
        assertEquals(1, sent.size());
    }

    @Test
    void whatCannotBeToldIsNotTakenAsTold() throws Exception {
        var ada = customer();
        var monday = lagos("2026-06-01T09:00");
        remind(ada, saved(ada, "20000000008"), "WEEKLY", 1, monday);
        at(monday, _ -> {
                    throw new IllegalStateException("no room");
                })
                .run();
        var sent = new ArrayList<Notice>();
        at(monday.plus(Duration.ofHours(2)), sent::add).run();
        assertEquals(1, sent.size());
    }

    @Test
    void theRealStoreTakesThemInEveryLanguage() throws Exception {
        var monday = lagos("2026-07-06T09:00");
        var before = shop.database()
                .sql("select count(*) from notice")
                .query(Long.class)
                .single();
        for (var language : List.of("en", "pcm", "ha", "yo", "ig")) {
            var one = customer();
            shop.database()
                    .sql("update account set language = ? where id = ?")
                    .param(language)
                    .param(one.account())
                    .update();
            var meter = saved(one, "20000000009");
            bought(one.phone(), "20000000009", lagos("2026-06-20T12:00"), 160L);
            bought(one.phone(), "20000000009", lagos("2026-06-28T12:00"), 200L);
            remind(one, meter, "WEEKLY", 1, monday);
            remind(one, meter, "RUN_OUT", 7, monday);
        }
        at(monday, shop.bean(Notices.class)::tell).run();
        var after = shop.database()
                .sql("select count(*) from notice")
                .query(Long.class)
                .single();
        assertEquals(10, after - before);
    }

    @Test
    void oldPurchasesForgetWhoseTheyWereAndStay() throws Exception {
        var ada = customer();
        var old = bought(ada.phone(), "20000000010", Clock.systemUTC().instant().minus(Duration.ofDays(2_191)), 10L);
        var young =
                bought(ada.phone(), "20000000010", Clock.systemUTC().instant().minus(Duration.ofDays(2_189)), 10L);
        shop.bean(PurchaseLinks.class).add(ada.account(), new ng.powerpay.purchase.PurchaseId(old));
        var retention = new Retention(shop.database(), Duration.ofDays(2_190));
        assertEquals(1, retention.run());
        assertEquals(0, retention.run());
        var left = shop.owner()
                .sql(
                        "select p::text || s::text from purchase p join purchase_search s on s.purchase_id = p.id where p.id = ?")
                .param(old)
                .query(String.class)
                .single();
        for (var personal : List.of(ada.phone().substring(4), "ada@example.ng", "Allen", "ADA")) {
            assertTrue(!left.contains(personal), left);
        }
        assertTrue(left.contains("510750") && left.contains("20000000010"), left);
        var page = ada.get("/purchases").path("purchases");
        assertEquals(
                List.of(young),
                page.valueStream()
                        .map(one -> one.path("purchase").path("id").asString())
                        .toList());
        assertEquals(
                404, shop.get("/v1/purchases/" + old, "Phone-Last-Four", "0000").statusCode());
        var search = shop.database().sql("update purchase_search set phone = '+2348031234567'");
        assertThrows(DataAccessException.class, search::update);
    }
}
