package ng.powerpay.review;

import java.util.List;
import java.util.Set;
import ng.powerpay.approval.Reason;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
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
import org.springframework.web.bind.annotation.RestController;

/**
 * The staff's door to what may be done with one purchase. The state of the purchase decides whether
 * something is done twice; only of messages the Idempotency-Key does.
 */
@RestController
final class PurchaseDeskController {

    /** @param reason 3 to 300 characters, kept in the purchase's history */
    record Act(@Nullable String reason) {}

    /** As {@link CaseDecision} takes it. */
    record Delivered(
            @Nullable String reason,
            @Nullable List<CaseDecision.TypedToken> tokens,
            @Nullable String units) {}

    private final PurchaseDesk desk;

    PurchaseDeskController(PurchaseDesk desk) {
        this.desk = desk;
    }

    /** Everything that happened, in one list, and what may be done now. */
    @Allowed(everyMember = true)
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PURCHASE_NOT_FOUND})
    @GetMapping(value = "/v1/staff/purchases/{id}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    PurchaseDesk.Story story(@PathVariable String id) {
        return desk.story(id);
    }

    /** The gateway or the vendor is asked at once. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS})
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.PURCHASE_NOT_FOUND,
                ErrorCode.CASE_CHANGED,
                ErrorCode.ROLE_NEEDED,
                ErrorCode.ACTION_NOT_POSSIBLE
            })
    @PostMapping(value = "/v1/staff/purchases/{id}/requeries", produces = MediaType.APPLICATION_JSON_VALUE)
    PurchaseDesk.Acted requery(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Act act,
            @RequestAttribute(StaffFilter.WHO) String who,
            @RequestAttribute(StaffFilter.ROLES) Set<Role> roles) {
        IdempotencyKey.checked(key);
        return desk.askNow(id, act.reason(), PurchaseAction.REQUERY, who, roles);
    }

    /** The vendor is asked; what it does not know is sent again under the same reference. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS})
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.PURCHASE_NOT_FOUND,
                ErrorCode.CASE_CHANGED,
                ErrorCode.ROLE_NEEDED,
                ErrorCode.ACTION_NOT_POSSIBLE
            })
    @PostMapping(value = "/v1/staff/purchases/{id}/resends", produces = MediaType.APPLICATION_JSON_VALUE)
    PurchaseDesk.Acted resend(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Act act,
            @RequestAttribute(StaffFilter.WHO) String who,
            @RequestAttribute(StaffFilter.ROLES) Set<Role> roles) {
        IdempotencyKey.checked(key);
        return desk.askNow(id, act.reason(), PurchaseAction.RESEND, who, roles);
    }

    /** The token goes out once more, by SMS and e-mail as before; five times at most. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.ACTION_NOT_POSSIBLE})
    @PostMapping(value = "/v1/staff/purchases/{id}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    PurchaseDesk.Acted sendAgain(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Act act,
            @RequestAttribute(StaffFilter.WHO) String who) {
        return desk.sendAgain(id, act.reason(), IdempotencyKey.checked(key), who);
    }

    /** No machine goes on with it until a person has decided its case. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS})
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.PURCHASE_NOT_FOUND,
                ErrorCode.PURCHASE_NOT_READY,
                ErrorCode.ACTION_NOT_POSSIBLE
            })
    @PostMapping(value = "/v1/staff/purchases/{id}/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
    PurchaseDesk.Acted takeInHand(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Act act,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        return desk.takeInHand(id, act.reason(), who);
    }

    /** What was paid goes back. 202: proposed, another person must agree. */
    @Allowed(
            value = {Role.FINANCE, Role.OPERATIONS},
            fresh = true)
    @Answers(
            value = {200, 202},
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.PURCHASE_NOT_FOUND,
                ErrorCode.PURCHASE_NOT_READY,
                ErrorCode.CASE_CHANGED,
                ErrorCode.CASE_ACTION_NOT_POSSIBLE,
                ErrorCode.SECOND_PERSON_NEEDED,
                ErrorCode.ROLE_NEEDED,
                ErrorCode.APPROVAL_OPEN,
                ErrorCode.ACTION_NOT_POSSIBLE
            })
    @PostMapping(value = "/v1/staff/purchases/{id}/refunds", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PurchaseDesk.Acted> refund(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Act act,
            @RequestAttribute(StaffFilter.WHO) String who,
            @RequestAttribute(StaffFilter.ROLES) Set<Role> roles) {
        IdempotencyKey.checked(key);
        var decision = new CaseDecision(CaseAction.REFUND, null, null, Reason.fitting("reason", act.reason()));
        return answer(desk.settle(id, decision, PurchaseAction.REFUND, who, roles));
    }

    /** What the vendor told a person it delivered. 202: proposed, another person must agree. */
    @Allowed(
            value = {Role.FINANCE, Role.OPERATIONS},
            fresh = true)
    @Answers(
            value = {200, 202},
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.PURCHASE_NOT_FOUND,
                ErrorCode.PURCHASE_NOT_READY,
                ErrorCode.CASE_CHANGED,
                ErrorCode.CASE_ACTION_NOT_POSSIBLE,
                ErrorCode.SECOND_PERSON_NEEDED,
                ErrorCode.ROLE_NEEDED,
                ErrorCode.APPROVAL_OPEN,
                ErrorCode.ACTION_NOT_POSSIBLE
            })
    @PostMapping(value = "/v1/staff/purchases/{id}/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PurchaseDesk.Acted> markVended(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Delivered act,
            @RequestAttribute(StaffFilter.WHO) String who,
            @RequestAttribute(StaffFilter.ROLES) Set<Role> roles) {
        IdempotencyKey.checked(key);
        var why = Reason.fitting("reason", act.reason());
        var decision = new CaseDecision(CaseAction.MARK_VENDED, act.tokens(), act.units(), why);
        return answer(desk.settle(id, decision, PurchaseAction.MARK_VENDED, who, roles));
    }

    private static ResponseEntity<PurchaseDesk.Acted> answer(PurchaseDesk.Acted acted) {
        var status = acted.approvalId() == null ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(acted);
    }
}
