package ng.powerpay.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
 * The staff's door to review cases. A request that is sent twice does nothing twice: the state of
 * the case decides, so the Idempotency-Key is only checked for its shape.
 */
@RestController
final class CaseController {

    private static final int MOST = 200;
    private static final Pattern KIND = Pattern.compile("[A-Z_]{3,40}");
    /** @param open how many there are in all */
    record CaseList(List<ReviewCase> cases, long open, long overdue) {}

    record CaseNote(String note) {

        CaseNote {
            note = CaseDecision.fitting(note);
        }
    }

    private final ReviewCases cases;
    private final CaseDesk desk;

    /** @param owner e-mail of a member of staff */
    record Assignment(@Nullable String owner) {}

    CaseController(ReviewCases cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed(everyMember = true)
    @GetMapping(value = "/v1/staff/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseList list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "50") int limit,
            @RequestAttribute(StaffFilter.WHO) String who) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "limit", "Ask for 1 to " + MOST + ".");
        }
        if (kind != null && !KIND.matcher(kind).matches()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "kind", "Upper case letters and underscores.");
        }
        var count = cases.count();
        var filter = new ReviewCases.Filter(kind, mine ? who : null, overdue);
        return new CaseList(cases.list(filter, limit), count.open(), count.overdue());
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CASE_NOT_FOUND})
    @Allowed(everyMember = true)
    @GetMapping(value = "/v1/staff/cases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseFile one(@PathVariable long id) {
        return desk.file(id);
    }

    /** Whoever is signed in looks at it from now on. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CASE_NOT_FOUND, ErrorCode.CASE_CHANGED})
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS})
    @PostMapping(value = "/v1/staff/cases/{id}/owner", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseFile take(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.take(id, who);
        return desk.file(id);
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CASE_NOT_FOUND, ErrorCode.CASE_CHANGED})
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS})
    @PostMapping(value = "/v1/staff/cases/{id}/notes", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseFile note(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CaseNote note,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.note(id, note.note(), who);
        return desk.file(id);
    }

    /** A colleague looks at it from now on. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CASE_NOT_FOUND, ErrorCode.CASE_CHANGED})
    @PostMapping(value = "/v1/staff/cases/{id}/assignments", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseFile assign(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Assignment assignment,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        var owner = assignment.owner();
        if (owner == null || owner.isBlank() || owner.length() > 254) {
            throw Problem.field(ErrorCode.FIELD_MISSING, "owner", "Give the e-mail of a colleague.");
        }
        desk.assign(id, owner.strip().toLowerCase(Locale.ROOT), who);
        return desk.file(id);
    }

    /** 202: noted as a proposal, another person must decide the same. */
    @Answers(
            value = {200, 202},
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.CASE_NOT_FOUND,
                ErrorCode.CASE_CHANGED,
                ErrorCode.CASE_ACTION_NOT_POSSIBLE,
                ErrorCode.SECOND_PERSON_NEEDED,
                ErrorCode.ROLE_NEEDED,
                ErrorCode.APPROVAL_OPEN
            })
    @Allowed(
            value = {Role.FINANCE, Role.OPERATIONS},
            fresh = true)
    @PostMapping(value = "/v1/staff/cases/{id}/decision", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseFile> decide(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CaseDecision decision,
            @RequestAttribute(StaffFilter.WHO) String who,
            @RequestAttribute(StaffFilter.ROLES) Set<Role> roles) {
        IdempotencyKey.checked(key);
        var waits = desk.decide(id, decision, who, roles);
        return ResponseEntity.status(waits == null ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(desk.file(id));
    }
}
