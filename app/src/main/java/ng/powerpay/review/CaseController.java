package ng.powerpay.review;

import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
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
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** @param open how many there are in all */
    record CaseList(List<ReviewCase> cases, long open, long overdue) {}

    record CaseNote(String note) {

        CaseNote {
            note = CaseDecision.fitting(note);
        }
    }

    private final ReviewCases cases;
    private final CaseDesk desk;

    CaseController(ReviewCases cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
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
    @GetMapping(value = "/v1/staff/cases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseFile one(@PathVariable long id) {
        return desk.file(id);
    }

    /** Whoever is signed in looks at it from now on. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CASE_NOT_FOUND, ErrorCode.CASE_CHANGED})
    @PostMapping(value = "/v1/staff/cases/{id}/owner", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseFile take(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestAttribute(StaffFilter.WHO) String who) {
        check(key);
        desk.take(id, who);
        return desk.file(id);
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CASE_NOT_FOUND, ErrorCode.CASE_CHANGED})
    @PostMapping(value = "/v1/staff/cases/{id}/notes", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseFile note(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CaseNote note,
            @RequestAttribute(StaffFilter.WHO) String who) {
        check(key);
        desk.note(id, note.note(), who);
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
                ErrorCode.SECOND_PERSON_NEEDED
            })
    @PostMapping(value = "/v1/staff/cases/{id}/decision", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseFile> decide(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CaseDecision decision,
            @RequestAttribute(StaffFilter.WHO) String who) {
        check(key);
        var done = desk.decide(id, decision, who);
        return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.ACCEPTED).body(desk.file(id));
    }

    private static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.field(
                    ErrorCode.IDEMPOTENCY_KEY_INVALID, "Idempotency-Key", "Give 8 to 64 letters, digits and hyphens.");
        }
    }
}
