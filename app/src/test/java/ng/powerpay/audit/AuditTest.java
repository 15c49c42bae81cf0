package ng.powerpay.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.Shop;
import ng.powerpay.platform.KeyRing;
import ng.powerpay.staff.StaffFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What staff do and look at is in the chain, in order and for good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    private final Shop shop = new Shop(Map.of("POWERPAY_ROLE", "api"));
    private final Office office = new Office(shop);
    private final Audit audit = shop.bean(Audit.class);

    @AfterAll
    void close() {
        shop.close();
    }

    private JsonNode page(String query) throws Exception {
        return Market.json(office.get(Office.ADA, "/v1/staff/audit" + query)).path("entries");
    }

    private ChainCheck.Found check(Head... kept) throws Exception {
        try (var line = shop.owners().getConnection()) {
            return ChainCheck.of(line, new ChainKeys(shop.bean(KeyRing.class)), List.of(kept));
        }
    }

    @Test
    void itKnowsWhoIsSignedInAsStaffSayIt() {
        assertEquals(StaffFilter.WHO, Caller.NAME);
    }

    @Test
    void aChangeIsWrittenBeforeAndAfter() throws Exception {
        var body = "{\"action\":\"RESUME\"}";
        assertEquals(
                404,
                office.post(Office.BOLA, "/v1/staff/cases/987654/decision", body)
                        .statusCode());
        var entry = page("?who=" + Office.BOLA + "&act=POST%20/v1/staff/cases").path(0);
        assertEquals("POST /v1/staff/cases/{id}/decision", entry.path("act").asString());
        assertEquals("987654", entry.path("subject").asString());
        assertEquals("REFUSED", entry.path("outcome").asString());
        assertEquals("404", entry.path("details").path("status").asString());
        assertEquals("127.0.0.1", entry.path("address").asString());
        assertEquals(16, entry.path("correlation").asString().length());
        var begun = shop.database()
                .sql("""
                        select b.outcome || ' ' || b.who from audit_entry b join audit_entry e on e.begun = b.number
                        where e.number = ?""")
                .param(entry.path("number").asLong())
                .query(String.class)
                .single();
        assertEquals("BEGUN " + Office.BOLA, begun);
        assertEquals(entry, page("?subject=987654").path(0));
        assertEquals(0, page("?subject=98765").size());
        assertEquals(0, page("?until=2020-01-01T00:00:00Z").size());
    }

    @Test
    void refusedSignInsAreWrittenAndGetsAreNot() throws Exception {
        var before = page("?act=POST%20/v1/staff/sessions&who=nobody").size();
        shop.post("/v1/staff/sessions", "{\"email\":\"eve@example.ng\",\"password\":\"a guess, no more\"}");
        var entries = page("?act=POST%20/v1/staff/sessions&who=nobody");
        assertEquals(before + 1, entries.size());
        assertEquals("REFUSED", entries.path(0).path("outcome").asString());
        assertFalse(entries.toString().contains("eve"));
        assertEquals(0, page("?act=GET").size());
        assertEquals(401, shop.get("/v1/staff/audit").statusCode());
    }

    @Test
    void whatCannotBeWrittenIsNotDone() throws Exception {
        shop.owner()
                .sql("alter table audit_entry add constraint full_up check (act not like '%switches') not valid")
                .update();
        try {
            var order = "{\"kind\":\"VENDOR\",\"name\":\"vtpass\",\"on\":false,\"reason\":\"a try of it\"}";
            var answer = office.post(Office.ADA, "/v1/staff/providers/switches", order);
            assertEquals("503 DATABASE_UNAVAILABLE", Office.code(answer));
            var changes = shop.database().sql("select count(*) from provider_switch_change");
            assertEquals(0, changes.query(Integer.class).single());
        } finally {
            shop.owner().sql("alter table audit_entry drop constraint full_up").update();
        }
    }

    @Test
    void manyAtOnceMakeOneChainAndAKeptHeadStaysInIt() throws Exception {
        audit.write(Office.ADA, "UNMASK phone", "customer-1", Map.of("reason", "called \"us\""));
        var kept = shop.bean(Chain.class).head().orElseThrow();
        var numbers = new TreeSet<Long>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var calls = IntStream.range(0, 60)
                    .<Callable<Long>>mapToObj(i -> () -> audit.write(Office.ADA, "UNMASK email", "c" + i, Map.of()))
                    .toList();
            for (var number : threads.invokeAll(calls)) {
                numbers.add(number.get());
            }
        }
        assertEquals(60, numbers.size());
        var found = check(kept);
        assertTrue(found.ok(), found.toString());
        assertTrue(found.entries() > 60);
        assertFalse(check(new Head(kept.number(), new byte[32], kept.at())).ok());
        assertFalse(check(new Head(1_000_000, kept.hash(), kept.at())).ok());
        assertEquals(kept.number(), Head.typed(kept.toString()).number());
        assertThrows(IllegalArgumentException.class, () -> Head.typed("12:abc"));
    }

    @Test
    void anEntryStaysWhenWhatItWasWrittenInIsTakenBack() {
        var whole = new TransactionTemplate(
                new org.springframework.jdbc.support.JdbcTransactionManager(shop.bean(javax.sql.DataSource.class)));
        var number = whole.execute(status -> {
            status.setRollbackOnly();
            return audit.write(Audit.SYSTEM, "TRY", "", Map.of());
        });
        var there = shop.database().sql("select count(*) from audit_entry where number = ?");
        assertEquals(1, there.param(number).query(Integer.class).single());
    }

    @Test
    void nobodyChangesIt() {
        audit.write(Audit.SYSTEM, "TRY", "", Map.of());
        for (var sql : List.of("update audit_entry set who = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            assertThrows(
                    DataAccessException.class, () -> shop.database().sql(sql).update(), sql);
            assertThrows(DataAccessException.class, () -> shop.owner().sql(sql).update(), sql);
        }
        var forged = """
                insert into audit_entry select number + 5, at, who, roles, act, subject, outcome, begun, address,
                  correlation, details, data_key, hash, sha256(hash) from audit_entry order by number desc limit 1""";
        assertThrows(
                DataAccessException.class, () -> shop.database().sql(forged).update());
    }

    @Test
    void itsSheetComputesNothingAndIsItselfWritten() throws Exception {
        audit.write(Office.ADA, "=cmd()", "-1", Map.of());
        var sheet =
                office.get(Office.ADA, "/v1/staff/audit/export.csv?act=%3Dcmd").body();
        assertTrue(sheet.contains("\"'=cmd()\",\"'-1\""), sheet);
        assertEquals("SEEN", page("?act=EXPORT").path(0).path("outcome").asString());
        var head = Market.json(office.get(Office.ADA, "/v1/staff/audit/head"));
        assertTrue(head.path("head").asString().startsWith(head.path("entries").asString() + ":"), head.toString());
    }
}
