package ng.powerpay.catalogue;

import java.time.LocalDate;
import java.util.List;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
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

/**
 * The staff's door to the catalogue. A change names the version that it saw, so one that is sent
 * twice is done once and the Idempotency-Key is only checked for its shape.
 */
@RestController
final class CatalogueController {

    record TariffsSeen(List<TariffRow> tariffs) {}

    private final CatalogueDesk desk;
    private final OrderDesk orders;
    private final MessagePreviews messages;

    CatalogueController(CatalogueDesk desk, OrderDesk orders, MessagePreviews messages) {
        this.desk = desk;
        this.orders = orders;
        this.messages = messages;
    }

    /** As of a day, today when none is named. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
    CatalogueDesk.CatalogueSeen see(@RequestParam(required = false) @Nullable LocalDate asOf) {
        return desk.see(asOf);
    }

    /** All of a company's, or with {@code *} of all that have none of their own. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPANY_NOT_FOUND})
    @GetMapping(value = "/v1/staff/catalogue/tariffs", produces = MediaType.APPLICATION_JSON_VALUE)
    TariffsSeen history(@RequestParam String company) {
        return new TariffsSeen(desk.history(company));
    }

    @Allowed({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPANY_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/catalogue/companies/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    CatalogueDesk.CatalogueSeen company(
            @PathVariable String code,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CatalogueDesk.CompanyOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.change(code, order, who);
        return desk.see(null);
    }

    /** The least and most of one sale; {@code *} for all companies. */
    @Allowed(
            value = {Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR},
            fresh = true)
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPANY_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/catalogue/limits/{company}", produces = MediaType.APPLICATION_JSON_VALUE)
    CatalogueDesk.CatalogueSeen limit(
            @PathVariable String company,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CatalogueDesk.LimitOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.change(company, order, who);
        return desk.see(null);
    }

    /** Who is offered and asked first. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/catalogue/orders", produces = MediaType.APPLICATION_JSON_VALUE)
    OrderDesk.OrdersSeen orders() {
        return orders.see();
    }

    @Allowed({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPANY_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/catalogue/orders", produces = MediaType.APPLICATION_JSON_VALUE)
    OrderDesk.OrdersSeen order(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody OrderDesk.OrderWish wish,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        orders.change(wish, who);
        return orders.see();
    }

    /** All that customers are written, with usual values. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/catalogue/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    MessagePreviews.MessagesSeen messages() {
        return messages.all();
    }
}
