package ng.powerpay.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The staff's door to partners and their keys. */
@RestController
final class StaffPartnerController {

    /** @param dailyByOneKobo more than this a day takes two persons */
    record PartnerList(List<Partners.ListedPartner> partners, long dailyByOneKobo) {}

    /** All of one partner. */
    record PartnerFile(
            Partner partner,
            long placedTodayKobo,
            long dailyByOneKobo,
            List<PartnerKey> keys,
            List<Endpoint> webhooks) {}

    /** @param approval the number of what somebody else must agree to; absent when it is done */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartnerLimited(Partner partner, @Nullable Long approval) {}

    /** What is read of partners. */
    record Shelf(Partners partners, PartnerKeys keys, Endpoints endpoints, PartnerConfig config) {}

    private final PartnerDesk desk;
    private final PartnerLimit limit;
    private final Shelf shelf;

    StaffPartnerController(PartnerDesk desk, PartnerLimit limit, Shelf shelf) {
        this.desk = desk;
        this.limit = limit;
        this.shelf = shelf;
    }

    @Allowed({Role.ADMINISTRATOR, Role.FINANCE, Role.OPERATIONS, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/partners", produces = MediaType.APPLICATION_JSON_VALUE)
    PartnerList list() {
        return new PartnerList(shelf.partners().all(), shelf.config().dailyByOne());
    }

    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NAME_TAKEN})
    @PostMapping(value = "/v1/staff/partners", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Partner make(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PartnerDesk.PartnerOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        return desk.make(order, IdempotencyKey.checked(key), who);
    }

    @Allowed({Role.ADMINISTRATOR, Role.FINANCE, Role.OPERATIONS, Role.AUDITOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND})
    @GetMapping(value = "/v1/staff/partners/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    PartnerFile one(@PathVariable long id) {
        var partner = desk.partner(id);
        return new PartnerFile(
                partner,
                shelf.partners().placedToday(id),
                shelf.config().dailyByOne(),
                shelf.keys().of(id),
                shelf.endpoints().of(id));
    }

    /** Whom we write to. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/partners/{id}/contact", produces = MediaType.APPLICATION_JSON_VALUE)
    Partner contact(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PartnerDesk.ContactOrder order) {
        IdempotencyKey.checked(key);
        return desk.contact(id, order);
    }

    /** What it may ask for; a daily sum that one person may not allow waits for another. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(
            value = {200, 202},
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.PARTNER_NOT_FOUND,
                ErrorCode.STALE_VERSION,
                ErrorCode.APPROVAL_OPEN
            })
    @PostMapping(value = "/v1/staff/partners/{id}/limits", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PartnerLimited> limits(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PartnerDesk.LimitsOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        var limited = limit.change(id, order, who);
        return ResponseEntity.status(limited.approval() == null ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(limited);
    }

    /** A blocked partner's keys are refused; what it bought goes on. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/partners/{id}/state", produces = MediaType.APPLICATION_JSON_VALUE)
    Partner state(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PartnerDesk.PartnerStateOrder order) {
        IdempotencyKey.checked(key);
        return desk.put(id, order);
    }

    /** The key is in this answer and nowhere else. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND, ErrorCode.TOO_MANY_KEPT})
    @PostMapping(value = "/v1/staff/partners/{id}/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PartnerDesk.NewKey key(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PartnerDesk.KeyOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        return desk.key(id, order, IdempotencyKey.checked(key), who);
    }

    /** Another key in its place; for the grace both are taken. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND, ErrorCode.TOO_MANY_KEPT})
    @PostMapping(value = "/v1/staff/partners/{id}/keys/{keyId}/rotation", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PartnerDesk.NewKey rotate(
            @PathVariable long id,
            @PathVariable long keyId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PartnerDesk.RotationOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        return desk.rotate(id, keyId, order, IdempotencyKey.checked(key), who);
    }

    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND})
    @PostMapping(value = "/v1/staff/partners/{id}/keys/{keyId}/revocation", produces = MediaType.APPLICATION_JSON_VALUE)
    PartnerKey revoke(
            @PathVariable long id,
            @PathVariable long keyId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        return desk.revoke(id, keyId, who);
    }
}
