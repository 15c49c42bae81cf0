package ng.powerpay.partner;

import java.time.LocalDate;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.GuestAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a partner sees of itself with its key; purchases it places and reads by the routes everybody
 * has.
 */
@RestController
final class PartnerController {

    /** @param placedTodayKobo of the daily limit, on this day of Lagos */
    record PartnerSelf(String name, Partner.PartnerLimits limits, long placedTodayKobo) {}

    private final Partners partners;
    private final Statements statements;

    PartnerController(Partners partners, Statements statements) {
        this.partners = partners;
        this.statements = statements;
    }

    /** Whether the key works, and how much is left. */
    @Answers(refuses = ErrorCode.PARTNER_KEY_REFUSED)
    @GetMapping(value = "/v1/partner", produces = MediaType.APPLICATION_JSON_VALUE)
    PartnerSelf self(
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false) @Nullable PartnerCaller caller) {
        var partner = known(caller);
        return new PartnerSelf(partner.name(), partner.limits(), partners.placedToday(partner.id()));
    }

    @Answers(refuses = ErrorCode.PARTNER_KEY_REFUSED)
    @GetMapping(value = "/v1/partner/statement", produces = MediaType.APPLICATION_JSON_VALUE)
    PartnerStatement statement(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false) @Nullable PartnerCaller caller) {
        return statements.of(known(caller), from, to);
    }

    @Answers(refuses = ErrorCode.PARTNER_KEY_REFUSED)
    @GetMapping(value = "/v1/partner/statement.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> csv(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false) @Nullable PartnerCaller caller) {
        return sheet(statements.of(known(caller), from, to));
    }

    static ResponseEntity<String> sheet(PartnerStatement statement) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"statement-%s-%s.csv\"".formatted(statement.from(), statement.to()))
                .body(statement.csv());
    }

    private static Partner known(@Nullable PartnerCaller caller) {
        if (caller == null) {
            throw Problem.of(
                    ErrorCode.PARTNER_KEY_REFUSED,
                    "This is for partners. Send your key: Authorization: Bearer ppk_...");
        }
        return caller.partner();
    }
}
