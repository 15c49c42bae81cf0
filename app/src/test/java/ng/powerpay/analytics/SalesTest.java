package ng.powerpay.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import ng.powerpay.Office;
import ng.powerpay.Shop;
import ng.powerpay.ledger.Balances;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random sales of seventy days, added up here in Java and there in SQL; the ledger has the last
 * word.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesTest {

    private static final int DAYS = 70, PURCHASES = 900, COMMISSION = 150;
    private static final List<String> COMPANIES = List.of("ikeja", "eko", "abuja");
    private static final List<String> VENDORS = List.of("vtpass", "buypower");

    private record Sale(String phone, Instant soldAt, long amount, long units, Instant backAt, Instant refundedAt) {}

    private final Shop shop = new Shop(Map.of("POWERPAY_ROLE", "api", "POWERPAY_RECONCILE_COMMISSION", "150"));
    private final Office office = new Office(shop);
    private final Instant now = Instant.now();
    private final LocalDate today = Facts.day(now);
    private final Span all = new Span(today.minusDays(DAYS), today);
    private final Random random = new Random(11);
    private final List<Sale> made = new ArrayList<>();
    private final Sales sales = shop.bean(Sales.class);

    @BeforeAll
    void sell() {
        for (var i = 0; i < PURCHASES; i++) {
            sell(i);
        }
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private Instant some(Duration most) {
        return now.minusMillis(1 + random.nextLong(most.toMillis()));
    }

    private void sell(int number) {
        var soldAt = some(Duration.ofDays(DAYS - 1));
        var fate = random.nextInt(10);
        var later = soldAt.plusMillis(
                random.nextLong(1 + Duration.between(soldAt, now).toMillis()));
        var sale = new Sale(
                "+23480312345%02d".formatted(random.nextInt(60)),
                fate == 0 ? Instant.MAX : soldAt,
                100_000L + random.nextInt(900_000),
                random.nextInt(2_000),
                fate == 1 ? later : Instant.MAX,
                fate < 2 ? later : Instant.MAX);
        made.add(sale);
        keep("PP%010d".formatted(number), number, sale, soldAt);
    }

    /** Past all guards: what matters here is what stands there in the end. */
    private void keep(String id, int number, Sale sale, Instant at) {
        shop.owner()
                .sql("""
                        set session_replication_role = replica;
                        insert into purchase (id, idempotency_key, input_hash, state, company, meter_type,
                          meter_number, customer_name, phone, amount_kobo, fee_kobo, fee_vat_kobo, total_kobo, price,
                          gateway, payment_reference, paid_kobo, gateway_fee_kobo, vendor, tokens_sealed,
                          units_tenths, vended_at, created_at)
                        values (:id, :id, '\\x01', 'VENDED', :company, 'PREPAID', '04512378901', 'ADA', :phone,
                          :amount, 10000, 750, :amount + 10750, '{"estimate": {"band": "B"}}', 'paystack', :id,
                          :amount + 10750, 2000, :vendor, '\\x01', :units, :at, :at);
                        reset session_replication_role""")
                .param("id", id)
                .param("company", COMPANIES.get(number % 3))
                .param("vendor", VENDORS.get(number % 2))
                .param("phone", sale.phone())
                .param("amount", sale.amount())
                .param("units", sale.units())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        post(id + "/paid", Map.of("gateway:paystack", total(sale), "customer-funds", -total(sale)), at);
        if (!sale.soldAt().equals(Instant.MAX)) {
            post(id + "/vended", sold(sale, 1), sale.soldAt());
        }
        if (!sale.backAt().equals(Instant.MAX)) {
            post(id + "/reversed", sold(sale, -1), sale.backAt());
        }
        if (!sale.refundedAt().equals(Instant.MAX)) {
            post(id + "/refund-0", Map.of("customer-funds", total(sale), "refunds", -total(sale)), sale.refundedAt());
            post(
                    id + "/refunded-0",
                    Map.of("refunds", total(sale), "gateway:paystack", -total(sale)),
                    sale.refundedAt());
        }
    }

    private static long total(Sale sale) {
        return sale.amount() + 10_750;
    }

    private static Map<String, Long> sold(Sale sale, int sign) {
        return Map.of(
                "customer-funds",
                sign * total(sale),
                "vendor:vtpass",
                -sign * sale.amount(),
                "fee-income",
                -sign * 10_000L,
                "vat-payable",
                -sign * 750L);
    }

    private void post(String entry, Map<String, Long> lines, Instant at) {
        var values = new ArrayList<String>();
        lines.forEach((account, kobo) ->
                values.add("('%s', '%s', %d, '%s', '%s')".formatted(entry, account, kobo, entry.substring(0, 12), at)));
        shop.owner()
                .sql("insert into posting (entry, account, amount_kobo, purchase_id, at) values "
                        + String.join(", ", values))
                .update();
    }

    private SalesChore chore(Instant at) {
        var whole = new TransactionTemplate(shop.bean(PlatformTransactionManager.class));
        var days = new SalesDays(shop.database(), whole, new byte[32], COMMISSION);
        return new SalesChore(days, Clock.fixed(at, ZoneOffset.UTC));
    }

    private int writeAll() {
        var written = 0;
        for (var some = chore(now).turn(); some > 0; some = chore(now).turn()) {
            assertTrue(some <= SalesChore.MOST_A_TURN);
            written += some;
        }
        return written;
    }

    /** Sales, what they were about, units, refunds and what went back, by day. */
    private Map<LocalDate, List<Long>> here() {
        var days = new TreeMap<LocalDate, List<Long>>();
        for (var one : made) {
            count(days, one.soldAt(), List.of(1L, one.amount(), one.units(), 0L, 0L));
            count(days, one.backAt(), List.of(-1L, -one.amount(), -one.units(), 0L, 0L));
            count(days, one.refundedAt(), List.of(0L, 0L, 0L, 1L, total(one)));
        }
        return days;
    }

    private void count(Map<LocalDate, List<Long>> days, Instant at, List<Long> figures) {
        if (!at.equals(Instant.MAX)) {
            days.merge(Facts.day(at), figures, (a, b) -> {
                var sum = new ArrayList<Long>();
                for (var i = 0; i < a.size(); i++) {
                    sum.add(a.get(i) + b.get(i));
                }
                return sum;
            });
        }
    }

    private Map<LocalDate, List<Long>> there() {
        var days = new TreeMap<LocalDate, List<Long>>();
        for (var row : sales.revenue(all, Sales.Unit.DAY)) {
            var f = row.figures();
            days.put(
                    row.begins(),
                    List.of(
                            f.sales(),
                            f.amountKobo().amount(),
                            f.unitsTenths(),
                            f.refunds(),
                            f.refundedKobo().amount()));
        }
        return days;
    }

    @Test
    void writtenDaysAndTheLiveOnesSayWhatWasSoldAndTheLedgerAgrees() {
        writeAll();
        assertEquals(here(), there());
        assertEquals(0, chore(now).turn(), "nothing is written twice on one day");
        var fees = sales.revenue(all, Sales.Unit.MONTH).stream()
                .map(row -> row.figures().feeKobo())
                .reduce(Kobo.ZERO, Kobo::plus);
        assertEquals(shop.bean(Balances.class).of("fee-income", now).negated(), fees);
        var margins = sales.margin(all).stream().map(Sales.Margin::figures).toList();
        assertEquals(fees, margins.stream().map(Figures::feeKobo).reduce(Kobo.ZERO, Kobo::plus));
        assertTrue(margins.stream()
                .allMatch(f -> f.marginKobo()
                        .equals(f.feeKobo()
                                .plus(f.commissionKobo())
                                .plus(f.gatewayFeeKobo().negated()))));
        var units = sales.usage(all).stream()
                .mapToLong(Sales.EnergyUse::unitsTenths)
                .sum();
        assertEquals(here().values().stream().mapToLong(day -> day.get(2)).sum(), units);
    }

    @Test
    void whatIsKnownLaterIsWrittenOnTheNextDayAndOldDaysStay() {
        writeAll();
        var before = there();
        shop.owner()
                .sql("set session_replication_role = replica; update purchase set units_tenths = units_tenths + 1;"
                        + " reset session_replication_role")
                .update();
        try {
            var last = today.minusDays(1);
            shop.database()
                    .sql("update sales_built set built_at = built_at - interval '1 day' where day < ?")
                    .param(last)
                    .update();
            assertEquals(6, chore(now).turn());
            var after = there();
            assertEquals(before.get(last.minusDays(7)), after.get(last.minusDays(7)), "older days stay");
            assertEquals(
                    units(before, last.minusDays(6)) + sold(before, last.minusDays(6)),
                    units(after, last.minusDays(6)));
        } finally {
            shop.owner()
                    .sql("set session_replication_role = replica; update purchase set units_tenths = units_tenths - 1;"
                            + " reset session_replication_role")
                    .update();
            shop.database().sql("delete from sales_built").update();
        }
    }

    private static long units(Map<LocalDate, List<Long>> days, LocalDate day) {
        return Objects.requireNonNull(days.get(day)).get(2);
    }

    private static long sold(Map<LocalDate, List<Long>> days, LocalDate day) {
        return Objects.requireNonNull(days.get(day)).get(0);
    }

    @Test
    void customersAreCountedByTheMonthInWhichTheyBegan() {
        shop.database().sql("delete from cohort_month").update();
        shop.database().sql("delete from sales_built").update();
        writeAll();
        var first = new HashMap<String, LocalDate>();
        var months = new HashMap<String, Set<LocalDate>>();
        for (var one : made) {
            if (!one.soldAt().equals(Instant.MAX) && Facts.day(one.soldAt()).isBefore(today) && kept(one)) {
                var month = Facts.day(one.soldAt()).withDayOfMonth(1);
                first.merge(one.phone(), month, (a, b) -> a.isBefore(b) ? a : b);
                months.computeIfAbsent(one.phone(), _ -> new HashSet<>()).add(month);
            }
        }
        var expected = new TreeMap<String, Long>();
        months.forEach(
                (phone, seen) -> seen.forEach(month -> expected.merge(first.get(phone) + " " + month, 1L, Long::sum)));
        var found = new TreeMap<String, Long>();
        sales.cohorts(all).forEach(row -> found.put(row.firstMonth() + " " + row.month(), row.customers()));
        assertEquals(expected, found);
        assertTrue(sales.cohorts(all).stream().allMatch(row -> row.shareBasisPoints() <= 10_000));
        var phones = shop.database()
                .sql("select count(*) from customer_first where encode(customer, 'escape') like '%803%'");
        assertEquals(0L, phones.query(Long.class).single());
    }

    /** Nobody bought on a day on which as much was taken back from him as was sold to him. */
    private boolean kept(Sale one) {
        var day = Facts.day(one.soldAt());
        return made.stream()
                        .filter(x -> x.phone().equals(one.phone()))
                        .mapToInt(x -> on(x.soldAt(), day) - on(x.backAt(), day))
                        .sum()
                > 0;
    }

    private static int on(Instant at, LocalDate day) {
        return !at.equals(Instant.MAX) && Facts.day(at).equals(day) ? 1 : 0;
    }

    @Test
    void staffGetItAsJsonAndAsSheetsAndWrongDaysAreRefused() throws Exception {
        for (var report : List.of("revenue", "margin", "usage", "cohorts")) {
            var path = "/v1/staff/analytics/" + report;
            assertEquals(401, shop.get(path).statusCode());
            var answer = office.get(Office.ADA, path + "?from=" + all.from() + "&to=" + today);
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(Json.MAPPER.readTree(answer.body()).path("rows").isArray());
            var sheet = office.get(Office.ADA, path + ".csv");
            assertEquals(200, sheet.statusCode(), sheet.body());
            assertTrue(
                    sheet.headers().firstValue("Content-Disposition").orElse("").endsWith(".csv\""));
            assertFalse(sheet.body().contains("+234"));
            for (var wrong : List.of(
                    "from=" + today.plusDays(1) + "&to=" + today,
                    "to=" + today.plusDays(1),
                    "from=" + today.minusDays(731) + "&to=" + today,
                    "from=1999-01-01&to=1999-02-01",
                    "from=soon")) {
                assertEquals(4, office.get(Office.ADA, path + "?" + wrong).statusCode() / 100, wrong);
            }
        }
    }
}
