package ng.powerpay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import ng.powerpay.Office;
import ng.powerpay.Shop;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Random books, added up here and there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BalancesTest {

    private static final Instant END = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(30);

    private record Posted(String account, long amount, Instant at) {}

    private final Shop shop = new Shop(Map.of(
            "POWERPAY_ROLE", "api",
            "POWERPAY_STAFF_EMAIL", "ada@example.ng",
            "POWERPAY_STAFF_PASSWORD", "correct horse battery"));
    private final Balances balances = shop.bean(Balances.class);
    private final Random random = new Random(7);
    private final List<Posted> posted = new ArrayList<>();

    @AfterAll
    void close() {
        shop.close();
    }

    private Instant someTime() {
        return END.minusSeconds(random.nextLong(SPAN.toSeconds()));
    }

    private void post(int entries) {
        var owner = shop.owner();
        for (var i = 0; i < entries; i++) {
            var at = someTime();
            var from = random.nextInt(6);
            var to = (from + 1 + random.nextInt(5)) % 6;
            var amount = 1 + random.nextLong(1_000_000_000L);
            posted.add(new Posted("account-" + from, amount, at));
            posted.add(new Posted("account-" + to, -amount, at));
            owner.sql("""
                            insert into posting (entry, account, amount_kobo, at)
                            values (:entry, :a, :amount, :at), (:entry, :b, -:amount, :at)""")
                    .param("entry", "entry-" + posted.size())
                    .param("a", "account-" + from)
                    .param("b", "account-" + to)
                    .param("amount", amount)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Map<String, Kobo> here(Instant at) {
        var sums = new TreeMap<String, Kobo>();
        posted.stream()
                .filter(one -> one.at().isBefore(at))
                .forEach(one -> sums.merge(one.account(), new Kobo(one.amount()), Kobo::plus));
        return sums;
    }

    private Map<String, Kobo> there(Instant at) {
        var sums = new TreeMap<String, Kobo>();
        balances.all(at).forEach(one -> sums.put(one.account(), one.amount()));
        return sums;
    }

    private void compare() {
        for (var i = 0; i < 40; i++) {
            var at = i % 4 == 0 ? posted.get(random.nextInt(posted.size())).at() : someTime();
            var sums = here(at);
            assertEquals(sums, there(at), "at " + at);
            var account = "account-" + random.nextInt(6);
            assertEquals(sums.getOrDefault(account, Kobo.ZERO), balances.of(account, at));
        }
        assertEquals(Kobo.ZERO, there(END).values().stream().reduce(Kobo.ZERO, Kobo::plus));
    }

    @Test
    void checkpointsChangeNoSum() {
        post(150);
        compare();
        for (var day : List.of(20, 25, 10, 30, 5)) {
            var until = END.minus(SPAN).plus(Duration.ofDays(day));
            var before = there(until);
            assertEquals(before.size(), balances.checkpoint(until));
            assertEquals(0, balances.checkpoint(until), "once is enough");
            compare();
        }
        assertTrue(balances.checkpointOfTheDay(END.plus(Duration.ofDays(3))) > 0);
        assertEquals(there(END), there(END.plus(Duration.ofDays(9))));
    }

    @Test
    void whatIsNotOverIsNotWrittenDown() {
        var now = shop.database()
                .sql("select now()")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        assertEquals(0, balances.checkpoint(now.minus(Duration.ofMinutes(59))));
        assertEquals(0, balances.checkpoint(now.plus(Duration.ofDays(1))));
    }

    @Test
    void noAccountHasARowThatSalesUpdate() {
        var changing = shop.owner().sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and a.attname = 'account' and has_table_privilege('powerpay', c.oid, 'UPDATE, DELETE')""").query(String.class).list();
        assertEquals(List.of(), changing);
    }

    @Test
    void staffSeeTheBooksAtAnyInstantAndNobodyElseDoes() throws Exception {
        assertEquals(401, shop.get("/v1/staff/balances").statusCode());
        var cookie = Office.opened(Office.enter(shop, "ada@example.ng", "correct horse battery"));
        var answer = shop.get("/v1/staff/balances?at=2026-09-20T10:00:00Z", "Cookie", cookie);
        assertEquals(200, answer.statusCode(), answer.body());
        var books = Json.MAPPER.readTree(answer.body());
        assertEquals("2026-09-20T10:00:00Z", books.path("at").asString());
        assertEquals(0, books.path("sumKobo").asLong(1));
        assertEquals(
                balances.all(Instant.parse("2026-09-20T10:00:00Z")).size(),
                books.path("accounts").size());
        for (var wrong : List.of("yesterday", "1999-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")) {
            assertEquals(
                    400,
                    shop.get("/v1/staff/balances?at=" + wrong, "Cookie", cookie).statusCode(),
                    wrong);
        }
    }
}
