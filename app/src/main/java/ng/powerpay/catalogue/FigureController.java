package ng.powerpay.catalogue;

import java.time.LocalDate;
import ng.powerpay.approval.Approvals;
import ng.powerpay.approval.Proposal;
import ng.powerpay.approval.Proposed;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The staff's door to figures, which take two: all that is done here is proposed. The same from the
 * same person again is the proposal that is open, so the Idempotency-Key is only checked for its
 * shape.
 */
@RestController
final class FigureController {

    private static final long DEAREST_FEE = 1_000_000;
    private static final long MOST_BASIS_POINTS = 5_000;

    /** @param csv with the columns company, class, band, naira_per_kwh, from, to and source */
    record TariffList(String csv) {}

    /** @param feeKobo ours per purchase, before VAT */
    record FeeWish(long feeKobo, LocalDate from, String source, String reason) {}

    /** @param basisPoints 750 is 7.5 % */
    record VatWish(int basisPoints, LocalDate from, String source, String reason) {}

    record WithdrawalWish(FigureKind kind, long id, String reason) {}

    /** What may be proposed here. */
    record Kinds(TariffImport tariffs, FigureChange fee, FigureChange vat, FigureWithdrawal withdrawal) {}

    private final Kinds kinds;
    private final Approvals approvals;

    FigureController(Kinds kinds, Approvals approvals) {
        this.kinds = kinds;
        this.approvals = approvals;
    }

    private Proposed propose(Proposal proposal, String who) {
        return Proposed.of(approvals.propose(proposal, who));
    }

    /** What a list of tariffs would do, line by line; nothing is kept. */
    @Allowed({Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @PostMapping(value = "/v1/staff/imports/tariffs/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    TariffPreview preview(@RequestBody TariffList list) {
        return kinds.tariffs().preview(list.csv());
    }

    @Allowed(
            value = {Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR},
            fresh = true)
    @Answers(
            value = 202,
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.IMPORT_REFUSED,
                ErrorCode.STALE_VERSION,
                ErrorCode.APPROVAL_OPEN
            })
    @PostMapping(value = "/v1/staff/imports/tariffs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed tariffs(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody TariffImport.Wish wish,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        return Proposed.of(kinds.tariffs().propose(wish, approvals, who));
    }

    @Allowed(
            value = {Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR},
            fresh = true)
    @Answers(
            value = 202,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.APPROVAL_OPEN})
    @PostMapping(value = "/v1/staff/catalogue/fees", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed fee(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody FeeWish wish,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        Given.within("feeKobo", wish.feeKobo(), 0, DEAREST_FEE);
        var planned = new Figures.Planned(wish.feeKobo(), wish.from(), wish.source());
        return propose(kinds.fee().proposal(planned, wish.reason()), who);
    }

    @Allowed(
            value = {Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR},
            fresh = true)
    @Answers(
            value = 202,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.APPROVAL_OPEN})
    @PostMapping(value = "/v1/staff/catalogue/vat", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed vat(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody VatWish wish,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        Given.within("basisPoints", wish.basisPoints(), 0, MOST_BASIS_POINTS);
        var planned = new Figures.Planned(wish.basisPoints(), wish.from(), wish.source());
        return propose(kinds.vat().proposal(planned, wish.reason()), who);
    }

    /** Takes a planned figure back before its first day. */
    @Allowed(
            value = {Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR},
            fresh = true)
    @Answers(
            value = 202,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.CATALOGUE_ENTRY_NOT_FOUND, ErrorCode.APPROVAL_OPEN})
    @PostMapping(value = "/v1/staff/catalogue/withdrawals", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed withdraw(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WithdrawalWish wish,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        var kind = Problem.given("kind", wish.kind());
        return propose(kinds.withdrawal().proposal(kind, wish.id(), wish.reason()), who);
    }
}
