package ng.powerpay.complaint;

import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The customer's door to complaints: made by anybody, seen again by number and last four digits.
 */
@RestController
final class ComplaintController {

    private final ComplaintDesk desk;

    ComplaintController(ComplaintDesk desk) {
        this.desk = desk;
    }

    @Answers(
            value = {201, 200},
            refuses = {ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.IDEMPOTENCY_KEY_REUSED})
    @PostMapping(value = "/v1/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Complaint> make(@RequestHeader("Idempotency-Key") String key, @RequestBody ComplaintOrder order) {
        var taken = desk.take(IdempotencyKey.checked(key), order);
        return ResponseEntity.status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(taken.complaint());
    }

    @Answers(refuses = ErrorCode.COMPLAINT_NOT_FOUND)
    @GetMapping(value = "/v1/complaints/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    Complaint see(@PathVariable String number, @RequestHeader("Phone-Last-Four") String lastFour) {
        return desk.see(number, lastFour);
    }

    /** Sent twice under a key, it stands there once. */
    @Answers(value = 201, refuses = ErrorCode.COMPLAINT_NOT_FOUND)
    @PostMapping(value = "/v1/complaints/{number}/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Complaint> add(
            @PathVariable String number,
            @RequestHeader("Phone-Last-Four") String lastFour,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ComplaintAnswer answer) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(desk.add(number, lastFour, IdempotencyKey.checked(key), answer));
    }
}
