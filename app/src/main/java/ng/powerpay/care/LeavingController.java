package ng.powerpay.care;

import java.util.Map;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer may demand who cannot do it alone: everything we keep, and that it ends. */
@RestController
final class LeavingController {

    record ExportOrder(String reason) {

        ExportOrder {
            reason = Reason.fitting("reason", reason);
        }
    }

    /** @param confirm the word ERASE */
    record ErasureOrder(String reason, @Nullable String confirm) {

        ErasureOrder {
            reason = Reason.fitting("reason", reason);
            if (confirm == null || !confirm.strip().equals("ERASE")) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "confirm", "Write the word ERASE.");
            }
        }
    }

    private final CustomerDesk desk;

    LeavingController(CustomerDesk desk) {
        this.desk = desk;
    }

    /** All we keep of the customer, in clear, as a file to hand over. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CUSTOMER_NOT_FOUND})
    @Allowed(
            value = {Role.SUPPORT, Role.ADMINISTRATOR},
            fresh = true)
    @PostMapping(value = "/v1/staff/customers/{id}/exports", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> export(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ExportOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        var all = desk.export(new CustomerDesk.Doing(id, who, order.reason(), IdempotencyKey.checked(key)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer.json\"")
                .body(all);
    }

    /** Ends the account; what was bought stays as long as the law wants. */
    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CUSTOMER_NOT_FOUND})
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @PostMapping("/v1/staff/customers/{id}/erasures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ErasureOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        desk.erase(new CustomerDesk.Doing(id, who, order.reason(), IdempotencyKey.checked(key)));
    }
}
