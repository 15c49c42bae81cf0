package ng.powerpay.analytics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.Csv;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff's door to what was sold. At most two years at once; without days, the last thirty. */
@RestController
final class AnalyticsController {

    private static final int USUAL_DAYS = 30;
    private static final String SHEET = "text/csv;charset=UTF-8";

    record RevenueReport(LocalDate from, LocalDate to, List<Sales.Revenue> rows) {}

    record MarginReport(LocalDate from, LocalDate to, List<Sales.Margin> rows) {}

    record UsageReport(LocalDate from, LocalDate to, List<Sales.EnergyUse> rows) {}

    record CohortReport(LocalDate from, LocalDate to, List<Sales.Cohort> rows) {}

    private final Sales sales;
    private final Clock clock;

    AnalyticsController(Sales sales, Clock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    private Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        var now = clock.instant();
        var until = to == null ? Facts.day(now) : to;
        return Span.of(from == null ? until.minusDays(USUAL_DAYS - 1L) : from, until, now);
    }

    /** By day or month: what was sold, what we earned, what went back. */
    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/analytics/revenue", produces = MediaType.APPLICATION_JSON_VALUE)
    RevenueReport revenue(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "DAY") Sales.Unit by) {
        var span = span(from, to);
        return new RevenueReport(span.from(), span.to(), sales.revenue(span, by));
    }

    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/analytics/revenue.csv", produces = SHEET)
    ResponseEntity<String> revenueSheet(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "DAY") Sales.Unit by) {
        var span = span(from, to);
        return sheet(
                "revenue",
                span,
                heads("begins"),
                sales.revenue(span, by).stream()
                        .map(row -> cells(row.figures(), row.begins()))
                        .toList());
    }

    /** By vendor and company: who earns us what. */
    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/analytics/margin", produces = MediaType.APPLICATION_JSON_VALUE)
    MarginReport margin(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var span = span(from, to);
        return new MarginReport(span.from(), span.to(), sales.margin(span));
    }

    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/analytics/margin.csv", produces = SHEET)
    ResponseEntity<String> marginSheet(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var span = span(from, to);
        return sheet(
                "margin",
                span,
                heads("vendor", "company"),
                sales.margin(span).stream()
                        .map(row -> cells(row.figures(), row.vendor(), row.company()))
                        .toList());
    }

    /** By company, band and hour of the day: how much energy was bought when. */
    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/analytics/usage", produces = MediaType.APPLICATION_JSON_VALUE)
    UsageReport usage(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var span = span(from, to);
        return new UsageReport(span.from(), span.to(), sales.usage(span));
    }

    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/analytics/usage.csv", produces = SHEET)
    ResponseEntity<String> usageSheet(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var span = span(from, to);
        return sheet(
                "usage",
                span,
                List.of("company", "band", "hour", "sales", "units_tenths"),
                sales.usage(span).stream()
                        .map(row ->
                                List.<Object>of(row.company(), row.band(), row.hour(), row.sales(), row.unitsTenths()))
                        .toList());
    }

    /** By the month of the first purchase: how many came again, month by month. */
    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/analytics/cohorts", produces = MediaType.APPLICATION_JSON_VALUE)
    CohortReport cohorts(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var span = span(from, to);
        return new CohortReport(span.from(), span.to(), sales.cohorts(span));
    }

    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/analytics/cohorts.csv", produces = SHEET)
    ResponseEntity<String> cohortSheet(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var span = span(from, to);
        var heads = List.of("first_month", "month", "customers", "sales", "share_basis_points");
        return sheet(
                "cohorts",
                span,
                heads,
                sales.cohorts(span).stream()
                        .map(row -> List.<Object>of(
                                row.firstMonth(), row.month(), row.customers(), row.sales(), row.shareBasisPoints()))
                        .toList());
    }

    private static List<String> heads(String... first) {
        return Stream.concat(Stream.of(first), Stream.of(Figures.HEADS)).toList();
    }

    private static List<Object> cells(Figures figures, Object... first) {
        var cells = new ArrayList<Object>(List.of(first));
        cells.addAll(List.of(figures.cells()));
        return cells;
    }

    private static ResponseEntity<String> sheet(String name, Span span, List<String> heads, List<List<Object>> rows) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s-%s.csv\"".formatted(name, span.from(), span.to()))
                .body(Csv.text(heads, rows));
    }
}
