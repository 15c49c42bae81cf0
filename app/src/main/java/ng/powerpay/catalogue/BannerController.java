package ng.powerpay.catalogue;

import java.util.List;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The staff's door to banners. Customers read those of now with {@code GET /v1/companies}. */
@RestController
final class BannerController {

    /** The newest first. */
    record BannersSeen(List<BannerBook.BannerSeen> banners) {}

    private final BannerDesk desk;

    BannerController(BannerDesk desk) {
        this.desk = desk;
    }

    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/banners", produces = MediaType.APPLICATION_JSON_VALUE)
    BannersSeen list() {
        return new BannersSeen(desk.list());
    }

    @Allowed({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.COMPANY_NOT_FOUND})
    @PostMapping(value = "/v1/staff/banners", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    BannersSeen add(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BannerDesk.BannerOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.add(order, who);
        return list();
    }

    @Allowed({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.COMPANY_NOT_FOUND,
                ErrorCode.CATALOGUE_ENTRY_NOT_FOUND,
                ErrorCode.STALE_VERSION
            })
    @PostMapping(value = "/v1/staff/banners/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    BannersSeen change(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BannerDesk.BannerOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.change(id, order, who);
        return list();
    }

    @Allowed({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CATALOGUE_ENTRY_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/banners/{id}/end", produces = MediaType.APPLICATION_JSON_VALUE)
    BannersSeen end(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BannerDesk.BannerEnd end,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        desk.end(id, end, who);
        return list();
    }
}
