package ng.powerpay.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ng.powerpay.auth.Forms;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.auth.Totp;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.receipt.QrCode;
import ng.powerpay.role.Allowed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factors. Whoever has none yet adds the first here, and is in by that. */
@RestController
final class StaffMeController {

    /** What one proves who one is with. */
    record StaffFactors(boolean app, int codesLeft, List<KeptPasskeys.PasskeySeen> passkeys) {}

    /**
     * For an app to take over.
     *
     * @param side of the picture, in squares
     * @param picture the dark squares of a QR code, as the path of an SVG
     */
    record StaffAppOffer(String secret, String uri, int side, String picture) {}

    /**
     * Added. {@code codes}: recovery codes, shown this once; empty when there were some already.
     */
    record StaffFactorAdded(List<String> codes) {}

    private final StaffProofs proofs;
    private final StaffMembers members;
    private final StaffSignIn signIn;

    StaffMeController(StaffProofs proofs, StaffMembers members, StaffSignIn signIn) {
        this.proofs = proofs;
        this.members = members;
        this.signIn = signIn;
    }

    @Allowed(everyMember = true)
    @Answers
    @GetMapping(value = "/v1/staff/me", produces = MediaType.APPLICATION_JSON_VALUE)
    StaffFactors see(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        var staff = session.staff();
        return new StaffFactors(proofs.hasApp(staff), proofs.codesLeft(staff), proofs.passkeys(staff));
    }

    /** Not in use until a first code of it is given; then it takes the place of the one before. */
    @Allowed(everyMember = true, fresh = true)
    @Answers(201)
    @PostMapping(value = "/v1/staff/me/authenticator", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StaffAppOffer offer(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        var secret = proofs.offer(session.staff());
        var uri = Totp.uri(secret, session.email());
        var code = new QrCode(uri);
        return new StaffAppOffer(secret, uri, code.side(), code.path());
    }

    @Allowed(everyMember = true, fresh = true)
    @Answers(refuses = ErrorCode.SECOND_FACTOR_WRONG)
    @PostMapping(value = "/v1/staff/me/authenticator/confirmations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StaffFactorAdded> confirm(
            @RequestBody Forms.SecondFactorEntry entry,
            @RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session,
            HttpServletRequest request) {
        var codes = proofs.confirm(session.staff(), entry.code());
        return added(session, request, HttpStatus.OK, codes);
    }

    @Allowed(everyMember = true, fresh = true)
    @Answers(value = 204, refuses = ErrorCode.LAST_FACTOR)
    @DeleteMapping("/v1/staff/me/authenticator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeApp(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        proofs.removeApp(session.staff());
    }

    /** Ten new ones in place of those there are. */
    @Allowed(everyMember = true, fresh = true)
    @Answers(201)
    @PostMapping(value = "/v1/staff/me/recovery-codes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Forms.RecoveryCodes newCodes(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        return new Forms.RecoveryCodes(proofs.newCodes(session.staff()));
    }

    @Allowed(everyMember = true, fresh = true)
    @Answers(201)
    @PostMapping(value = "/v1/staff/me/passkeys/challenges", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Forms.PasskeyChallenge challenge(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        return proofs.creation(members.of(session.staff()));
    }

    @Allowed(everyMember = true, fresh = true)
    @Answers(
            value = 201,
            refuses = {ErrorCode.PASSKEY_REFUSED, ErrorCode.TOO_MANY_KEPT})
    @PostMapping(value = "/v1/staff/me/passkeys", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StaffFactorAdded> add(
            @RequestBody Forms.PasskeyNew order,
            @RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session,
            HttpServletRequest request) {
        proofs.add(session.staff(), order);
        var codes = proofs.codesLeft(session.staff()) == 0 ? proofs.newCodes(session.staff()) : List.<String>of();
        return added(session, request, HttpStatus.CREATED, codes);
    }

    @Allowed(everyMember = true, fresh = true)
    @Answers(
            value = 204,
            refuses = {ErrorCode.ITEM_NOT_FOUND, ErrorCode.LAST_FACTOR})
    @DeleteMapping("/v1/staff/me/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(@PathVariable String id, @RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        proofs.removePasskey(session.staff(), id);
    }

    private ResponseEntity<StaffFactorAdded> added(
            StaffSessions.Open session, HttpServletRequest request, HttpStatus status, List<String> codes) {
        var answer = ResponseEntity.status(status);
        if (session.step() == StaffSessions.Step.ENROL) {
            var opened = signIn.enter(session, StaffVisit.of(request));
            answer.header(HttpHeaders.SET_COOKIE, StaffSessionController.cookies(request, opened));
        }
        return answer.body(new StaffFactorAdded(codes));
    }
}
