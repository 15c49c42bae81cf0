package ng.powerpay.staff;

import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.provider.ProviderDesk;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The staff's door to gateways and vendors. A switch that already stands as asked for stays and is
 * noted no second time, so the Idempotency-Key is only checked for its shape.
 */
@RestController
final class StaffProviderController {

    private final ProviderDesk desk;

    StaffProviderController(ProviderDesk desk) {
        this.desk = desk;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed(everyMember = true)
    @GetMapping(value = "/v1/staff/providers", produces = MediaType.APPLICATION_JSON_VALUE)
    ProviderDesk.ProvidersSeen list() {
        return desk.see();
    }

    /** Off takes nothing new; what was begun there goes on. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PROVIDER_NOT_FOUND})
    @Allowed(Role.OPERATIONS)
    @PostMapping(value = "/v1/staff/providers/switches", produces = MediaType.APPLICATION_JSON_VALUE)
    ProviderDesk.ProvidersSeen change(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ProviderDesk.SwitchOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        return desk.change(order, who);
    }
}
