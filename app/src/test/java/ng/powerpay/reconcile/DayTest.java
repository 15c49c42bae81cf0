package ng.powerpay.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ng.powerpay.Market;
import ng.powerpay.ledger.Invariants;
import ng.powerpay.platform.Settings;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A whole day against the sandboxes' statements, with differences planted in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayTest {

    private final Market market = new Market(Map.of());
    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), StatementRow.LAGOS);
    private final ReconcileConfig config = ReconcileConfig.read(new Settings(Map.of()));

    @AfterAll
    void close() {
        market.close();
    }

    private Report compare(String gatewayRows) throws Exception {
        var vendor = StatementFile.parse(export(), config.vendor());
        var header = "Reference,Id,Amount,Currency,Transaction Date,Status,Type\n";
        var gateway = StatementFile.parse(header + gatewayRows, config.gateway());
        var lines = market.shop.bean(StatementLines.class);
        lines.add(vendor.lines());
        lines.add(gateway.lines());
        return compare(vendor.covers());
    }

    private Report compare(Set<String> covers) throws Exception {
        var runs = market.shop.bean(Runs.class);
        var id = runs.ask(today, covers);
        for (var wait = 0; wait < 200; wait++) {
            var report = runs.report(id);
            if (report.isPresent()) {
                return report.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no server compared it");
    }

    private String export() throws Exception {
        var page = URI.create(market.sandbox.url() + "/vtpass/export.csv?date=" + today);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String row(JsonNode purchase, String key, long kobo, String type) {
        return "%s,%s,%s,NGN,%s,success,%s%n"
                .formatted(
                        purchase.path("id").asString(),
                        key,
                        new ng.powerpay.platform.Kobo(kobo).toNaira(),
                        Clock.systemUTC().instant(),
                        type);
    }

    private static List<String> found(Report report) {
        return report.differences().stream()
                .map(row -> row.kind() + " " + row.reference())
                .sorted()
                .toList();
    }

    private long number(String sql) {
        return market.shop.database().sql(sql).query(Long.class).single();
    }

    @Test
    void aDayWithPlantedDifferencesIsFoundOnceAndHealedWhereAMachineMay() throws Exception {
        var good = market.place(market.meter(Scenario.BONUS), 10_000);
        market.pay(good, "channel=card");
        market.until(good, "VENDED");
        var refused = market.place(market.meter(Scenario.FAILED), 10_000);
        market.pay(refused, "channel=card");
        market.until(refused, "REFUNDED");
        var clean = compare("");
        assertEquals(List.of(), found(clean), clean.page());
        assertEquals(List.of(), clean.broken());
        assertTrue(clean.clean(), clean.page());
        assertTrue(clean.matched() >= 3, clean.page());

        assertFalse(clean.sides().isEmpty());
        clean.sides().forEach(side -> assertEquals(side.ours(), side.theirs(), side.toString()));

        // The event of this one got lost, and it expired before anybody asked.
        var late = market.place(market.meter(Scenario.SLOW), 10_000);
        var lateId = late.path("id").asString();
        market.shop
                .database()
                .sql("update purchase set state = 'EXPIRED', due_at = null where id = :id")
                .param("id", lateId)
                .update();
        market.pay(late, "channel=card&outcome=lost");
        var goodId = good.path("id").asString();
        var total = number("select total_kobo from purchase where id = '" + goodId + "'");
        var twice = row(good, "second", total, "") + "elsewhere,1,55.00,NGN,"
                + Clock.systemUTC().instant() + ",success,\n";
        var first = compare(twice);
        assertEquals(
                List.of("PAID_AGAIN " + goodId, "PAID_NOT_BOOKED " + lateId, "UNKNOWN_REFERENCE elsewhere"),
                found(first),
                first.page());
        assertFalse(first.clean());
        market.until(late, "VENDED");
        assertEquals(2, number("select count(*) from review_case"));

        var cases = number("select count(*) from review_case");
        var postings = number("select count(*) from posting");
        var again = compare(twice);
        assertEquals(List.of("PAID_AGAIN " + goodId, "UNKNOWN_REFERENCE elsewhere"), found(again), again.page());
        assertTrue(again.differences().stream().allMatch(row -> row.done().equals("told before")), again.page());
        assertEquals(cases, number("select count(*) from review_case"));
        assertEquals(postings, number("select count(*) from posting"));

        var taken = compare(twice + row(good, "dispute", total, "Chargeback"));
        assertTrue(found(taken).contains("CHARGEBACK " + goodId), taken.page());
        compare(twice + row(good, "dispute", total, "Chargeback"));
        assertEquals(total, number("select sum(amount_kobo) from posting where account = 'losses'"));
        assertEquals(List.of(), market.shop.bean(Invariants.class).broken());
    }

    @Test
    void todaysComparisonIsDueTomorrowMorningOnce() {
        assertEquals(1, number("select count(*) from reconcile_run where asked_by = 'DAILY'"));
        assertEquals(1, number("""
                select count(*) from reconcile_run where asked_by = 'DAILY' and state = 'DUE'
                  and due_at at time zone 'Africa/Lagos' = day + 1 + time '06:00'"""));
    }

    @Test
    void everyRuleOfTheBooksIsAQueryThatRuns() {
        var rules = Invariants.rules();
        assertTrue(rules.size() >= 12, rules.toString());
        assertEquals(
                rules.size(),
                rules.stream().map(Invariants.Rule::name).distinct().count());
        market.shop.bean(Invariants.class).broken();
    }
}
