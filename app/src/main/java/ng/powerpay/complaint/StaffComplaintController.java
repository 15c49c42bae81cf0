package ng.powerpay.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ShortId;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The staff's door to complaints. A reply sent twice is refused the second time: the version has
 * moved on.
 */
@RestController
final class StaffComplaintController {

    private static final int MOST = 200;
    private static final int MOST_DAYS = 366;

    /** @param open how many are not put right, of all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComplaintPage(
            List<StaffComplaints.StaffComplaint> complaints,
            @Nullable String nextCursor,
            long open,
            long overdue) {}

    /** @param owner e-mail of a member of staff */
    record Handing(@Nullable String owner) {}

    private final Complaints complaints;
    private final StaffComplaints staff;

    StaffComplaintController(Complaints complaints, StaffComplaints staff) {
        this.complaints = complaints;
        this.staff = staff;
    }

    /** The oldest deadline first; without a state all that are not put right. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed(everyMember = true)
    @GetMapping(value = "/v1/staff/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
    ComplaintPage list(
            @RequestParam(required = false) @Nullable ComplaintState state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestAttribute(StaffFilter.WHO) String who) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "limit", "Ask for 1 to " + MOST + ".");
        }
        var found = complaints.list(state, mine ? who : null, cursor == null ? null : after(cursor), limit + 1);
        var count = complaints.count();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new ComplaintPage(
                page.stream()
                        .map(row -> StaffComplaints.StaffComplaint.of(row, List.of()))
                        .toList(),
                found.size() > limit ? cursor(page.getLast()) : null,
                count.open(),
                count.overdue());
    }

    private static String cursor(ComplaintRow last) {
        var text = last.times().due() + "|" + last.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Complaints.After after(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split("\\|", 2);
            var due = Instant.parse(parts[0]);
            if (!ShortId.fits(ComplaintDesk.PREFIX, parts[1]) || due.isAfter(Instant.ofEpochSecond(1L << 33))) {
                throw new IllegalArgumentException("not a cursor");
            }
            return new Complaints.After(due, parts[1]);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "cursor", "Use nextCursor as it was given.");
        }
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPLAINT_NOT_FOUND})
    @Allowed(everyMember = true)
    @GetMapping(value = "/v1/staff/complaints/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    StaffComplaints.StaffComplaint one(@PathVariable String number) {
        return staff.see(number);
    }

    /** Whoever is signed in looks after it from now on. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPLAINT_NOT_FOUND, ErrorCode.COMPLAINT_CHANGED})
    @Allowed({Role.SUPPORT, Role.OPERATIONS})
    @PostMapping(value = "/v1/staff/complaints/{number}/owner", produces = MediaType.APPLICATION_JSON_VALUE)
    StaffComplaints.StaffComplaint take(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        staff.take(number, who);
        return staff.see(number);
    }

    /** A colleague looks after it from now on. */
    @Allowed({Role.SUPPORT, Role.OPERATIONS})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPLAINT_NOT_FOUND, ErrorCode.COMPLAINT_CHANGED})
    @PostMapping(value = "/v1/staff/complaints/{number}/assignments", produces = MediaType.APPLICATION_JSON_VALUE)
    StaffComplaints.StaffComplaint assign(
            @PathVariable String number, @RequestHeader("Idempotency-Key") String key, @RequestBody Handing handing) {
        IdempotencyKey.checked(key);
        var owner = handing.owner();
        if (owner == null || owner.isBlank() || owner.length() > 254) {
            throw Problem.field(ErrorCode.FIELD_MISSING, "owner", "Give the e-mail of a colleague.");
        }
        staff.assign(number, owner.strip().toLowerCase(Locale.ROOT));
        return staff.see(number);
    }

    /** We answer; what is wrong is not yet put right. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPLAINT_NOT_FOUND, ErrorCode.COMPLAINT_CHANGED})
    @Allowed({Role.SUPPORT, Role.OPERATIONS})
    @PostMapping(value = "/v1/staff/complaints/{number}/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    StaffComplaints.StaffComplaint answer(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody StaffComplaints.StaffReply reply,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        staff.answer(number, reply, who);
        return staff.see(number);
    }

    /** It is put right. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPLAINT_NOT_FOUND, ErrorCode.COMPLAINT_CHANGED})
    @Allowed({Role.SUPPORT, Role.OPERATIONS})
    @PostMapping(value = "/v1/staff/complaints/{number}/resolution", produces = MediaType.APPLICATION_JSON_VALUE)
    StaffComplaints.StaffComplaint resolve(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody StaffComplaints.StaffReply reply,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        staff.resolve(number, reply, who);
        return staff.see(number);
    }

    /** For regulators: what was received in those days, without names, phones and addresses. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.SUPPORT, Role.OPERATIONS, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/complaints/export.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> export(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days >= MOST_DAYS || from.getYear() < 2000 || to.getYear() > 2999) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "to", "Ask for 1 to " + MOST_DAYS + " days.");
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"complaints-%s-%s.csv\"".formatted(from, to))
                .body(ComplaintSheet.of(complaints.received(from, to, ComplaintSheet.MOST)));
    }
}
