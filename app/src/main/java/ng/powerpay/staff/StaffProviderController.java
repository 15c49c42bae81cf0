package ng.powerpay.staff;

import java.util.regex.Pattern;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.provider.ProviderDesk;
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

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final ProviderDesk desk;

    StaffProviderController(ProviderDesk desk) {
        this.desk = desk;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/providers", produces = MediaType.APPLICATION_JSON_VALUE)
    ProviderDesk.ProvidersSeen list() {
        return desk.see();
    }

    /** Off takes nothing new; what was begun there goes on. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PROVIDER_NOT_FOUND})
    @PostMapping(value = "/v1/staff/providers/switches", produces = MediaType.APPLICATION_JSON_VALUE)
    ProviderDesk.ProvidersSeen change(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ProviderDesk.SwitchOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.field(
                    ErrorCode.IDEMPOTENCY_KEY_INVALID, "Idempotency-Key", "Give 8 to 64 letters, digits and hyphens.");
        }
        return desk.change(order, who);
    }
}
