package ng.powerpay.care;

import java.util.List;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks customers up, masked, and writes about them. */
@RestController
@RequestMapping(path = "/v1/staff/customers", produces = MediaType.APPLICATION_JSON_VALUE)
final class CustomerController {

    /** @param customers the first of those who fit */
    record CustomersFound(List<CustomerFile.CustomerSeen> customers) {}

    /** @param reason for the trace, without phones and addresses */
    record Unmasking(CustomerDesk.Field field, String reason) {

        Unmasking {
            if (field == null) {
                throw Problem.field(ErrorCode.FIELD_MISSING, "field", "Say which: PHONE, EMAIL or NAME.");
            }
            reason = Reason.fitting("reason", reason);
        }
    }

    record Unmasked(String value) {}

    record CustomerNote(String text) {

        CustomerNote {
            text = Reason.fitting("text", text);
        }
    }

    /** @param meter none: the phone */
    record BlockOrder(@Nullable String meter, String reason) {

        BlockOrder {
            reason = Reason.fitting("reason", reason);
        }
    }

    private final CustomerDesk desk;

    CustomerController(CustomerDesk desk) {
        this.desk = desk;
    }

    /** @param q phone in any spelling, e-mail, meter, or how an account's name begins */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping
    CustomersFound find(@RequestParam String q) {
        return new CustomersFound(desk.find(q));
    }

    /** Masked; that it was looked at is written down. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CUSTOMER_NOT_FOUND})
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping("/{id}")
    CustomerFile one(@PathVariable String id, @RequestAttribute(StaffFilter.WHO) String who) {
        return desk.file(id, who);
    }

    /** One field in clear, for a reason. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CUSTOMER_NOT_FOUND})
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.ADMINISTRATOR})
    @PostMapping("/{id}/unmaskings")
    Unmasked unmask(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Unmasking order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        return new Unmasked(desk.unmask(doing(id, who, order.reason(), key), order.field()));
    }

    /** Stays for good. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CUSTOMER_NOT_FOUND})
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS})
    @PostMapping("/{id}/notes")
    CustomerFile note(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CustomerNote note,
            @RequestAttribute(StaffFilter.WHO) String who) {
        desk.note(doing(id, who, note.text(), key));
        return desk.file(id, who);
    }

    /** Nothing can be bought with the phone, or for the meter, until it is lifted. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CUSTOMER_NOT_FOUND})
    @Allowed({Role.SUPPORT, Role.FINANCE})
    @PostMapping("/{id}/blocks")
    CustomerFile block(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BlockOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        desk.block(doing(id, who, order.reason(), key), order.meter());
        return desk.file(id, who);
    }

    /** Lifts a block; without one nothing happens. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CUSTOMER_NOT_FOUND})
    @Allowed({Role.SUPPORT, Role.FINANCE})
    @PostMapping("/{id}/unblocks")
    CustomerFile unblock(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BlockOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        desk.unblock(doing(id, who, order.reason(), key), order.meter());
        return desk.file(id, who);
    }

    private static CustomerDesk.Doing doing(String id, String who, String reason, String key) {
        return new CustomerDesk.Doing(id, who, reason, IdempotencyKey.checked(key));
    }
}
