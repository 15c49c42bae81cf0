package ng.powerpay.report;

import java.time.LocalDate;
import java.util.List;
import ng.powerpay.ledger.DailySums.Unit;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finance's reports, each as JSON and as a table. Lagos days, both included; at most a year. */
@RestController
final class ReportController {

    record SettlementReport(LocalDate from, LocalDate to, List<Settlement> rows) {}

    record VatReport(LocalDate from, LocalDate to, List<Vat> rows) {}

    record CommissionReport(LocalDate from, LocalDate to, List<Commission> rows) {}

    private static final String SHEET = "text/csv;charset=UTF-8";

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    /** What each gateway and vendor settles. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/reports/settlement", produces = MediaType.APPLICATION_JSON_VALUE)
    SettlementReport settlement(
            @RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam(defaultValue = "DAY") Unit by) {
        return new SettlementReport(from, to, reports.settlement(reports.span(from, to, by)));
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/reports/settlement.csv", produces = SHEET)
    ResponseEntity<String> settlementSheet(
            @RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam(defaultValue = "DAY") Unit by) {
        return sheet("settlement", from, to, Sheets.settlement(reports.settlement(reports.span(from, to, by))));
    }

    /** The tax on our fee, by month. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/reports/vat", produces = MediaType.APPLICATION_JSON_VALUE)
    VatReport vat(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return new VatReport(from, to, reports.vat(reports.span(from, to, Unit.MONTH)));
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/reports/vat.csv", produces = SHEET)
    ResponseEntity<String> vatSheet(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return sheet("vat", from, to, Sheets.vat(reports.vat(reports.span(from, to, Unit.MONTH))));
    }

    /** What vendors sold for us, and the most they pay us of it. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/reports/commission", produces = MediaType.APPLICATION_JSON_VALUE)
    CommissionReport commission(
            @RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam(defaultValue = "MONTH") Unit by) {
        return new CommissionReport(from, to, reports.commission(reports.span(from, to, by)));
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/reports/commission.csv", produces = SHEET)
    ResponseEntity<String> commissionSheet(
            @RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam(defaultValue = "MONTH") Unit by) {
        return sheet("commission", from, to, Sheets.commission(reports.commission(reports.span(from, to, by))));
    }

    private static ResponseEntity<String> sheet(String name, LocalDate from, LocalDate to, String table) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s-%s.csv\"".formatted(name, from, to))
                .body(table);
    }
}
