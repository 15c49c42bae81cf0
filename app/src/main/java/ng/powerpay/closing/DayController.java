package ng.powerpay.closing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Proposed;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The staff's door to the days of the books. Whatever is sent twice does nothing twice: lines are
 * known by what they say, and a day is closed once.
 */
@RestController
final class DayController {

    private static final int MOST_DAYS = 92;
    private static final int USUAL_DAYS = 31;

    record DayList(LocalDate from, LocalDate to, List<DayRow> days) {}

    /** @param run the comparison on which it is decided: the newest that ended */
    record ClosingOrder(String reason, long run) {

        ClosingOrder {
            reason = Words.reason("reason", reason);
        }
    }

    private final Days days;
    private final DayDesk desk;
    private final Proposing reopening;

    /** Proposes to open a day again. */
    interface Proposing {

        Approval propose(LocalDate day, String reason, String who);
    }

    record ReopeningOrder(String reason) {

        ReopeningOrder {
            reason = Words.reason("reason", reason);
        }
    }

    DayController(Days days, DayDesk desk, Proposing reopening) {
        this.days = days;
        this.desk = desk;
        this.reopening = reopening;
    }

    /** The newest first; the last month unless asked otherwise. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/reconciliation", produces = MediaType.APPLICATION_JSON_VALUE)
    DayList list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var last = to == null ? desk.today() : desk.checked("to", to);
        var first = from == null ? last.minusDays(USUAL_DAYS - 1) : desk.checked("from", from);
        var many = ChronoUnit.DAYS.between(first, last) + 1;
        if (many < 1 || many > MOST_DAYS) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "to", "Ask for 1 to " + MOST_DAYS + " days.");
        }
        return new DayList(first, last, days.of(first, last));
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/reconciliation/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
    DayFile one(@PathVariable LocalDate day) {
        return desk.file(day);
    }

    /** Has it compared now. */
    @Answers(
            value = 202,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.DAY_CLOSED})
    @Allowed(Role.FINANCE)
    @PostMapping(value = "/v1/staff/reconciliation/{day}/runs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    DayDesk.ComparisonAsked compare(@PathVariable LocalDate day, @RequestHeader("Idempotency-Key") String key) {
        IdempotencyKey.checked(key);
        return desk.compare(day);
    }

    /**
     * Takes a provider's export, at most 10 MiB of CSV in UTF-8, and has the day compared with it.
     */
    @Answers(
            value = 202,
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.DAY_CLOSED,
                ErrorCode.PROVIDER_NOT_FOUND,
                ErrorCode.STATEMENT_UNREADABLE
            })
    @Allowed(Role.FINANCE)
    @PostMapping(
            value = "/v1/staff/reconciliation/{day}/statements",
            consumes = "text/csv",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    DayDesk.StatementTaken upload(
            @PathVariable LocalDate day,
            @RequestParam String provider,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody(required = false) byte @Nullable [] csv) {
        IdempotencyKey.checked(key);
        return desk.upload(day, provider, csv == null ? new byte[0] : csv);
    }

    /** Says why a difference without a case is none to worry about. */
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.DAY_CLOSED,
                ErrorCode.DAY_NOT_READY,
                ErrorCode.DIFFERENCE_NOT_FOUND
            })
    @Allowed(value = Role.FINANCE, fresh = true)
    @PostMapping(value = "/v1/staff/reconciliation/{day}/explanations", produces = MediaType.APPLICATION_JSON_VALUE)
    DayFile explain(
            @PathVariable LocalDate day,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Explaining difference,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.explain(day, difference, who);
        return desk.file(day);
    }

    /** Closes it, when it is over and compared and every difference is decided or explained. */
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.DAY_CLOSED,
                ErrorCode.DAY_NOT_READY,
                ErrorCode.STALE_VERSION
            })
    @Allowed(value = Role.FINANCE, fresh = true)
    @PostMapping(value = "/v1/staff/reconciliation/{day}/closings", produces = MediaType.APPLICATION_JSON_VALUE)
    DayFile close(
            @PathVariable LocalDate day,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ClosingOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.close(day, order.run(), order.reason(), who);
        return desk.file(day);
    }

    /** Proposes to open it again; another person must agree. */
    @Answers(
            value = 202,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.DAY_NOT_READY, ErrorCode.APPROVAL_OPEN})
    @Allowed(value = Role.FINANCE, fresh = true)
    @PostMapping(value = "/v1/staff/reconciliation/{day}/reopenings", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed reopen(
            @PathVariable LocalDate day,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ReopeningOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        var proposed = reopening.propose(desk.checked("day", day), order.reason(), who);
        return Proposed.of(proposed);
    }
}
