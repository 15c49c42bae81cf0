package ng.powerpay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.Shop;
import ng.powerpay.ledger.Balances;
import ng.powerpay.ledger.DailySums;
import ng.powerpay.ledger.DailySums.Unit;
import ng.powerpay.ledger.Entries;
import ng.powerpay.ledger.Entry;
import ng.powerpay.platform.Kobo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Random sales of some weeks; each report must say what the postings say, kept sums or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class ReportsTest {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final LocalDate TO = LocalDate.of(2026, 9, 20);
    private static final LocalDate FROM = TO.minusDays(49);
    private static final List<String> GATEWAYS = List.of("paystack", "flutterwave");
    private static final List<String> VENDORS = List.of("vtpass", "buypower");

    private final Shop shop = new Shop(Map.of("POWERPAY_ROLE", "api"));
    private final Office office = new Office(shop);
    private final DailySums sums = shop.bean(DailySums.class);
    private final Reports reports = new Reports(sums, shop.bean(Balances.class), 200, Clock.systemUTC());
    private final Random random = new Random(22);

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeAll
    void sell() {
        var begin = FROM.minusDays(2).atStartOfDay(LAGOS).toInstant();
        for (var i = 0; i < 150; i++) {
            var at = begin.plusSeconds(random.nextLong(53 * 86_400L));
            var id = "PP%010d".formatted(i);
            var gateway = GATEWAYS.get(random.nextInt(2));
            var vendor = VENDORS.get(random.nextInt(2));
            var amount = Kobo.naira(500 + random.nextLong(50_000));
            var fee = Kobo.naira(100);
            var vat = new Kobo(750);
            var total = amount.plus(fee).plus(vat);
            post(Entries.paid(id, gateway, total, random.nextInt(5) == 0 ? null : Kobo.naira(150)), id, at);
            switch (random.nextInt(6)) {
                case 0 -> {
                    post(Entries.refunding(id, 0, total), id, at);
                    post(Entries.refunded(id, 0, gateway, total), id, at.plusSeconds(90_000));
                }
                case 1 -> {
                    post(Entries.vended(id, vendor, amount, fee, vat), id, at);
                    post(Entries.reversed(id, vendor, amount, fee, vat), id, at.plusSeconds(40_000));
                }
                case 2 -> {
                    post(Entries.vended(id, vendor, amount, fee, vat), id, at);
                    post(Entries.chargeback(id, gateway, total), id, at.plusSeconds(200_000));
                    post(Entries.paidMore(id, gateway, total.plus(total), total), id, at.plusSeconds(9));
                }
                default -> post(Entries.vended(id, vendor, amount, fee, vat), id, at);
            }
        }
    }

    private void post(Entry entry, String purchase, Instant at) {
        var lines = entry.lines();
        shop.owner()
                .sql("""
                        insert into posting (entry, account, amount_kobo, purchase_id, at)
                        select :entry, account, amount, :purchase, :at
                        from unnest(:accounts::text[], :amounts::bigint[]) as line(account, amount)""")
                .param("entry", entry.name())
                .param("purchase", purchase)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("accounts", lines.stream().map(line -> line.account()).toArray(String[]::new))
                .param(
                        "amounts",
                        lines.stream().map(line -> line.amount().amount()).toArray(Long[]::new))
                .update();
    }

    private Kobo posted(String account, String where) {
        return new Kobo(shop.owner()
                .sql("select coalesce(sum(amount_kobo), 0) from posting where account = :account"
                        + " and (at at time zone 'Africa/Lagos')::date between :from and :to and " + where)
                .param("account", account)
                .param("from", FROM)
                .param("to", TO)
                .query(Long.class)
                .single());
    }

    private static Kobo sum(List<Settlement> rows, String provider, Function<Settlement, Kobo> figure) {
        return rows.stream()
                .filter(row -> row.provider().equals(provider))
                .map(figure)
                .reduce(Kobo.ZERO, Kobo::plus);
    }

    private void compare() {
        for (var unit : Unit.values()) {
            var span = reports.span(FROM, TO, unit);
            var rows = reports.settlement(span);
            for (var gateway : GATEWAYS) {
                var account = "gateway:" + gateway;
                assertEquals(posted(account, "true"), sum(rows, gateway, Settlement::netKobo));
                assertEquals(
                        posted(account, "entry ~ '/refunded-'").negated(),
                        sum(rows, gateway, Settlement::refundedKobo));
                assertEquals(
                        posted(account, "entry ~ '/chargeback'").negated(),
                        sum(rows, gateway, Settlement::chargedBackKobo));
                assertEquals(
                        posted(account, "entry ~ '/paid'").plus(sum(rows, gateway, Settlement::feesKobo)),
                        sum(rows, gateway, Settlement::soldKobo));
                assertEquals(Kobo.ZERO, sum(rows, gateway, Settlement::otherKobo));
                var last = rows.stream()
                        .filter(row -> row.provider().equals(gateway))
                        .toList()
                        .getLast();
                var end = TO.plusDays(1).atStartOfDay(LAGOS).toInstant();
                assertEquals(shop.bean(Balances.class).of(account, end), last.balanceKobo());
            }
            assertEquals(
                    posted("gateway-fees", "true"),
                    rows.stream().map(Settlement::feesKobo).reduce(Kobo.ZERO, Kobo::plus));
            for (var vendor : VENDORS) {
                assertEquals(posted("vendor:" + vendor, "true"), sum(rows, vendor, Settlement::netKobo));
                assertEquals(Kobo.ZERO, sum(rows, vendor, Settlement::otherKobo));
            }
            var vat = reports.vat(span);
            assertEquals(
                    posted("fee-income", "true").negated(),
                    vat.stream().map(Vat::feeKobo).reduce(Kobo.ZERO, Kobo::plus));
            assertEquals(
                    posted("vat-payable", "true").negated(),
                    vat.stream().map(Vat::vatKobo).reduce(Kobo.ZERO, Kobo::plus));
            assertTrue(vat.stream().anyMatch(row -> row.reversedVatKobo().isPositive()));
            var sold =
                    reports.commission(span).stream().map(Commission::soldKobo).reduce(Kobo.ZERO, Kobo::plus);
            assertEquals(
                    posted("vendor:vtpass", "true")
                            .plus(posted("vendor:buypower", "true"))
                            .negated(),
                    sold);
        }
    }

    @Test
    void aReportSaysWhatThePostingsSayAndTheSameFromKeptSums() {
        compare();
        var live = sums.of(FROM, TO, Unit.DAY);
        var written = sums.writeDown(TO.minusDays(10).atTime(3, 0).atZone(LAGOS).toInstant());
        assertTrue(written > 35, "every day until the one before: " + written);
        assertEquals(
                0, sums.writeDown(TO.minusDays(10).atTime(4, 0).atZone(LAGOS).toInstant()), "once");
        assertEquals(live, sums.of(FROM, TO, Unit.DAY));
        compare();
        assertTrue(sums.writeDown(Instant.parse("2026-10-10T12:00:00Z")) > 20);
        assertEquals(live, sums.of(FROM, TO, Unit.DAY));
        compare();
        assertEquals(
                0,
                shop.database()
                        .sql("select coalesce(sum(amount_kobo), 0) from ledger_day_sum")
                        .query(Long.class)
                        .single());
    }

    @Test
    void tablesHoldTheSameAndLimitsAreNamed() throws Exception {
        var days = "?from=" + FROM + "&to=" + TO;
        for (var name : List.of("settlement", "vat", "commission")) {
            var rows = Market.json(office.get(Office.ADA, "/v1/staff/reports/" + name + days))
                    .path("rows");
            var sheet = office.get(Office.ADA, "/v1/staff/reports/" + name + ".csv" + days);
            assertEquals(rows.size() + 1, sheet.body().lines().count(), name);
            assertTrue(
                    sheet.headers().firstValue("Content-Disposition").orElse("").contains(name + "-" + FROM));
            var year = "?from=" + TO.minusDays(366) + "&to=" + TO;
            var path = "/v1/staff/reports/" + name;
            assertEquals("400 FIELD_INVALID", Office.code(office.get(Office.ADA, path + year)));
            assertEquals(
                    "400 FIELD_INVALID", Office.code(office.get(Office.ADA, path + "?from=2026-01-02&to=2026-01-01")));
            assertEquals(
                    "400 FIELD_INVALID", Office.code(office.get(Office.ADA, path + "?from=2099-01-02&to=2099-01-03")));
            assertEquals(401, shop.get(path + days).statusCode());
        }
    }

    @Test
    void theLedgerIsWalkedFromAccountToPostingToEntry() throws Exception {
        var path =
                "/v1/staff/ledger/accounts/gateway:paystack/postings?limit=7&from=2026-08-10T00:00:00Z&until=2026-09-10T00:00:00Z";
        var seen = new java.util.ArrayList<String>();
        var moved = 0L;
        var page = Market.json(office.get(Office.ADA, path));
        var opening = page.path("openingKobo").asLong();
        var closing = page.path("closingKobo").asLong();
        while (true) {
            for (var one : page.path("postings")) {
                seen.add(one.path("entry").asString());
                moved += one.path("amountKobo").asLong();
            }
            var cursor = page.path("nextCursor").asString("");
            if (cursor.isEmpty()) {
                break;
            }
            page = Market.json(office.get(Office.ADA, path + "&cursor=" + cursor));
        }
        assertEquals(closing - opening, moved);
        assertEquals(seen.size(), seen.stream().distinct().count());
        assertTrue(seen.size() > 20, seen.toString());
        var entry = Market.json(office.get(Office.ADA, "/v1/staff/ledger/entries?entry=" + seen.getFirst()));
        assertEquals(0, entry.path("sumKobo").asLong(1));
        assertTrue(entry.path("lines").size() >= 2);
        for (var wrong :
                List.of("accounts/gateway:nobody/postings", "entries?entry=PP0000000001/never", "entries?entry=x")) {
            assertEquals("404 BOOKING_NOT_FOUND", Office.code(office.get(Office.ADA, "/v1/staff/ledger/" + wrong)));
        }
        assertEquals("400 FIELD_INVALID", Office.code(office.get(Office.ADA, path + "&cursor=eHg")));
        var trial = Market.json(office.get(Office.ADA, "/v1/staff/trial-balance?at=2026-09-01T00:00:00Z"));
        assertTrue(trial.path("balanced").asBoolean());
        assertTrue(trial.path("debitKobo").asLong() > 0);
        assertEquals(trial.path("debitKobo").asLong(), trial.path("creditKobo").asLong());
        var sheet = office.get(Office.ADA, "/v1/staff/trial-balance.csv?at=2026-09-01T00:00:00Z");
        assertEquals(trial.path("accounts").size() + 1, sheet.body().lines().count());
    }
}
