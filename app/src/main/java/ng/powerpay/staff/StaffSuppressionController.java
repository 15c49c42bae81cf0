package ng.powerpay.staff;

import java.util.List;
import ng.powerpay.notify.Suppressions;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The staff's door to addresses that get no mail any more. Lifting one twice finds nothing to lift.
 */
@RestController
final class StaffSuppressionController {

    private final Suppressions suppressions;

    StaffSuppressionController(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.SUPPORT, Role.OPERATIONS, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/mail-suppressions", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Suppressions.Suppressed> list(@RequestParam(required = false) @Nullable String address) {
        return suppressions.list(address);
    }

    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SUPPRESSION_NOT_FOUND})
    @Allowed({Role.SUPPORT, Role.OPERATIONS})
    @PostMapping("/v1/staff/mail-suppressions/lifts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@RequestBody Suppressions.LiftOrder order, @RequestAttribute(StaffFilter.WHO) String who) {
        suppressions.lift(order, who);
    }
}
