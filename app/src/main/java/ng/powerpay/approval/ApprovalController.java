package ng.powerpay.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The staff's door to what takes two people. The version that a decision names decides whether it
 * is
 * done, so the Idempotency-Key is only checked for its shape.
 */
@RestController
final class ApprovalController {

    /** As {@code staff} sets them; named here because {@code staff} itself proposes. */
    private static final String WHO = "staff.email";

    private static final String ROLES = "staff.roles";
    private static final int MOST = 200;
    private static final Pattern KIND = Pattern.compile("[A-Z_]{3,40}");

    /** Whose to list. */
    enum Whose {
        ALL,
        /** What I made. */
        MINE,
        /** What I may agree to, and did not make. */
        WAITING
    }

    /**
     * One as staff see it.
     *
     * @param payload what it does in detail; missing in lists, and where it is secret
     * @param mayDecide whether who asks may agree or refuse
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApprovalView(
            long id,
            String kind,
            String subject,
            String summary,
            String reason,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            Approval.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note,
            int version,
            boolean mine,
            boolean mayDecide,
            @Nullable JsonNode payload) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApprovalList(
            List<ApprovalView> approvals, @Nullable Long nextBefore) {}

    /** @param version as it was read */
    record Agreement(int version) {}

    /** @param note why not */
    record Refusal(int version, @Nullable String note) {}

    private final Approvals approvals;

    ApprovalController(Approvals approvals) {
        this.approvals = approvals;
    }

    /** The newest first. */
    @Allowed(everyMember = true)
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/approvals", produces = MediaType.APPLICATION_JSON_VALUE)
    ApprovalList list(
            @RequestParam(defaultValue = "ALL") Whose whose,
            @RequestParam(required = false) Approval.@Nullable State state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            @RequestAttribute(WHO) String who,
            @RequestAttribute(ROLES) Set<Role> roles) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "limit", "Ask for 1 to " + MOST + ".");
        }
        if (kind != null && !KIND.matcher(kind).matches()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "kind", "Upper case letters and underscores.");
        }
        var mine = approvals.decidedBy(roles);
        var waiting = whose == Whose.WAITING;
        var kinds = kind != null ? Set.of(kind) : waiting ? mine : null;
        var filter = new SqlApprovals.Filter(
                waiting ? Approval.State.PROPOSED : state,
                kinds,
                whose == Whose.MINE ? who : null,
                waiting ? who : null,
                before);
        var found = approvals.list(filter, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new ApprovalList(
                page.stream().map(one -> view(one, who, mine, false)).toList(),
                found.size() > limit ? page.getLast().id() : null);
    }

    @Allowed(everyMember = true)
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.APPROVAL_NOT_FOUND})
    @GetMapping(value = "/v1/staff/approvals/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ApprovalView one(
            @PathVariable long id, @RequestAttribute(WHO) String who, @RequestAttribute(ROLES) Set<Role> roles) {
        return view(approvals.get(id), who, approvals.decidedBy(roles), true);
    }

    /** Agrees, and it is done; or refused, and nothing is. */
    @Allowed(
            value = {Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR},
            fresh = true)
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.APPROVAL_NOT_FOUND,
                ErrorCode.SECOND_PERSON_NEEDED,
                ErrorCode.ROLE_NEEDED,
                ErrorCode.CASE_CHANGED,
                ErrorCode.CASE_ACTION_NOT_POSSIBLE,
                ErrorCode.STALE_VERSION
            })
    @PostMapping(value = "/v1/staff/approvals/{id}/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
    ApprovalView agree(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Agreement agreement,
            @RequestAttribute(WHO) String who,
            @RequestAttribute(ROLES) Set<Role> roles) {
        IdempotencyKey.checked(key);
        return view(approvals.agree(id, agreement.version(), who, roles), who, Set.of(), true);
    }

    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.APPROVAL_NOT_FOUND,
                ErrorCode.SECOND_PERSON_NEEDED,
                ErrorCode.ROLE_NEEDED,
                ErrorCode.STALE_VERSION
            })
    @PostMapping(value = "/v1/staff/approvals/{id}/refusals", produces = MediaType.APPLICATION_JSON_VALUE)
    ApprovalView refuse(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Refusal refusal,
            @RequestAttribute(WHO) String who,
            @RequestAttribute(ROLES) Set<Role> roles) {
        IdempotencyKey.checked(key);
        var note = Reason.fitting("note", refusal.note());
        return view(approvals.refuse(id, refusal.version(), who, roles, note), who, Set.of(), true);
    }

    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.APPROVAL_NOT_FOUND,
                ErrorCode.ROLE_NEEDED,
                ErrorCode.STALE_VERSION
            })
    @PostMapping(value = "/v1/staff/approvals/{id}/withdrawals", produces = MediaType.APPLICATION_JSON_VALUE)
    ApprovalView withdraw(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Agreement withdrawal,
            @RequestAttribute(WHO) String who) {
        IdempotencyKey.checked(key);
        return view(approvals.withdraw(id, withdrawal.version(), who), who, Set.of(), true);
    }

    private static ApprovalView view(Approval one, String who, Set<String> kinds, boolean whole) {
        var mine = one.madeBy().equalsIgnoreCase(who);
        return new ApprovalView(
                one.id(),
                one.kind(),
                one.subject(),
                one.summary(),
                one.reason(),
                one.madeBy(),
                one.madeAt(),
                one.expiresAt(),
                one.state(),
                one.decidedBy(),
                one.decidedAt(),
                one.note(),
                one.version(),
                mine,
                one.isOpen() && !mine && kinds.contains(one.kind()),
                whole && !one.secret() ? one.payload() : null);
    }
}
