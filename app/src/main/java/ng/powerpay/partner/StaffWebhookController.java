package ng.powerpay.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The staff's door to what partners are told, and to their statements. */
@RestController
final class StaffWebhookController {

    private static final int MOST = 200;

    /** @param nextBefore for the page after this; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryPage(
            List<WebhookDelivery> deliveries, @Nullable Long nextBefore) {}

    /** @param count how many will be told again */
    record Replayed(int count) {}

    private final WebhookDesk desk;
    private final PartnerDesk partners;
    private final Statements statements;
    private final Clock clock;

    StaffWebhookController(WebhookDesk desk, PartnerDesk partners, Statements statements, Clock clock) {
        this.desk = desk;
        this.partners = partners;
        this.statements = statements;
        this.clock = clock;
    }

    /** The secret is in this answer and nowhere else. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(
            value = 201,
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.PARTNER_NOT_FOUND,
                ErrorCode.TOO_MANY_KEPT,
                ErrorCode.WEBHOOK_ADDRESS_REFUSED
            })
    @PostMapping(value = "/v1/staff/partners/{id}/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    WebhookDesk.NewEndpoint make(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WebhookDesk.EndpointOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        return desk.make(id, order, IdempotencyKey.checked(key), who);
    }

    @Allowed({Role.ADMINISTRATOR, Role.OPERATIONS})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/partners/{id}/webhooks/{hook}/state", produces = MediaType.APPLICATION_JSON_VALUE)
    Endpoint state(
            @PathVariable long id,
            @PathVariable long hook,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WebhookDesk.EndpointStateOrder order) {
        IdempotencyKey.checked(key);
        return desk.put(id, hook, order);
    }

    /** Another secret; for a day both sign. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/partners/{id}/webhooks/{hook}/secrets", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    WebhookDesk.NewEndpoint renew(
            @PathVariable long id,
            @PathVariable long hook,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WebhookDesk.SecretOrder order) {
        IdempotencyKey.checked(key);
        return desk.renew(id, hook, order);
    }

    /** The newest first. */
    @Allowed({Role.ADMINISTRATOR, Role.OPERATIONS, Role.AUDITOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND})
    @GetMapping(
            value = "/v1/staff/partners/{id}/webhooks/{hook}/deliveries",
            produces = MediaType.APPLICATION_JSON_VALUE)
    DeliveryPage deliveries(
            @PathVariable long id,
            @PathVariable long hook,
            @RequestParam(required = false) WebhookDelivery.@Nullable State state,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "limit", "Ask for 1 to " + MOST + ".");
        }
        var page = new Deliveries.Page(state, before == null ? Long.MAX_VALUE : before, limit + 1);
        var found = desk.list(id, hook, page);
        var some = found.subList(0, Math.min(limit, found.size()));
        return new DeliveryPage(some, found.size() > limit ? some.getLast().id() : null);
    }

    /** Tells again: one delivery, or all since a time. */
    @Allowed({Role.ADMINISTRATOR, Role.OPERATIONS})
    @Answers(
            value = 202,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND, ErrorCode.NOT_OFFERED})
    @PostMapping(value = "/v1/staff/partners/{id}/webhooks/{hook}/replays", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replay(
            @PathVariable long id,
            @PathVariable long hook,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WebhookDesk.ReplayOrder order) {
        IdempotencyKey.checked(key);
        return new Replayed(desk.replay(id, hook, order, clock.instant()));
    }

    @Allowed({Role.ADMINISTRATOR, Role.FINANCE, Role.AUDITOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND})
    @GetMapping(value = "/v1/staff/partners/{id}/statement", produces = MediaType.APPLICATION_JSON_VALUE)
    PartnerStatement statement(@PathVariable long id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return statements.of(partners.partner(id), from, to);
    }

    @Allowed({Role.ADMINISTRATOR, Role.FINANCE, Role.AUDITOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PARTNER_NOT_FOUND})
    @GetMapping(value = "/v1/staff/partners/{id}/statement.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> sheet(@PathVariable long id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return PartnerController.sheet(statements.of(partners.partner(id), from, to));
    }
}
