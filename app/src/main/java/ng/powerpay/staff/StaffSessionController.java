package ng.powerpay.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import ng.powerpay.auth.Forms;
import ng.powerpay.auth.Typed;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs staff in and out, and takes the second factor once more before money and rights. */
@RestController
final class StaffSessionController {

    record StaffSignInEntry(String email, String password) {

        StaffSignInEntry {
            email = Typed.text("email", email, 254);
            password = Typed.text("password", password, 200);
        }
    }

    /**
     * Who is signed in. {@code freshUntil}: from then on a second factor is asked for money and
     * rights.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffMe(
            String email,
            String name,
            Set<Role> roles,
            @Nullable Instant freshUntil) {}

    /**
     * How far one is in.
     *
     * @param step SECOND_FACTOR: it is awaited, and {@code app} and {@code passkey} say which there
     *     are; ENROL: there is none yet; OPEN: in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffSignedIn(
            StaffSessions.Step step,
            boolean app,
            boolean passkey,
            @Nullable StaffMe me) {}

    private final StaffSignIn signIn;
    private final StaffSignIn.Stores stores;
    private final StaffProofs proofs;

    StaffSessionController(StaffSignIn signIn, StaffSignIn.Stores stores, StaffProofs proofs) {
        this.signIn = signIn;
        this.stores = stores;
        this.proofs = proofs;
    }

    /** Takes the password. The cookie opens only what the answer's step says. */
    @Allowed(anybody = true)
    @Answers(value = 201, refuses = ErrorCode.SIGN_IN_REFUSED)
    @PostMapping(value = "/v1/staff/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StaffSignedIn> signIn(@RequestBody StaffSignInEntry entry, HttpServletRequest request) {
        var opened = signIn.byPassword(entry.email(), entry.password(), StaffVisit.of(request));
        return with(request, opened, HttpStatus.CREATED);
    }

    /** What a passkey is to sign to be the second factor, now or once more. */
    @Allowed(everyMember = true)
    @Answers(value = 201)
    @PostMapping(value = "/v1/staff/sessions/passkey-challenges", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Forms.PasskeyChallenge challenge(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        return proofs.challenge(session.staff());
    }

    /**
     * Takes a code or a passkey's answer: signs in whoever gave the password, or makes a session
     * fresh.
     */
    @Allowed(everyMember = true)
    @Answers(refuses = {ErrorCode.SECOND_FACTOR_WRONG, ErrorCode.PASSKEY_REFUSED})
    @PostMapping(value = "/v1/staff/sessions/step-up", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StaffSignedIn> stepUp(
            @RequestBody StaffProofs.StepUpEntry entry,
            @RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session,
            HttpServletRequest request) {
        if (session.step() == StaffSessions.Step.OPEN) {
            proofs.demand(session.staff(), entry);
            stores.sessions().shown(session.id());
            var secret = StaffFilter.COOKIE.read(request).orElseThrow();
            return ResponseEntity.ok(seen(StaffSessions.Step.OPEN, session.staff(), secret));
        }
        return with(request, signIn.bySecondFactor(session, entry, StaffVisit.of(request)), HttpStatus.OK);
    }

    @Allowed(everyMember = true)
    @Answers
    @GetMapping(value = "/v1/staff/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    StaffMe whoAmI(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        return new StaffMe(
                session.email(), stores.members().of(session.staff()).name(), session.roles(), session.freshUntil());
    }

    @Allowed(everyMember = true)
    @Answers(204)
    @DeleteMapping("/v1/staff/sessions")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        StaffFilter.COOKIE.read(request).ifPresent(stores.sessions()::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, StaffFilter.COOKIE.end(request))
                .build();
    }

    private ResponseEntity<StaffSignedIn> with(
            HttpServletRequest request, StaffSignIn.Opened opened, HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.SET_COOKIE, cookies(request, opened))
                .body(seen(opened.step(), opened.staff(), opened.session()));
    }

    static String[] cookies(HttpServletRequest request, StaffSignIn.Opened opened) {
        return new String[] {
            StaffFilter.COOKIE.with(request, opened.session()), StaffFilter.DEVICE.with(request, opened.mark())
        };
    }

    private StaffSignedIn seen(StaffSessions.Step step, long staff, String secret) {
        var me = stores.sessions()
                .find(secret, true)
                .filter(session -> step == StaffSessions.Step.OPEN)
                .map(this::whoAmI)
                .orElse(null);
        return new StaffSignedIn(
                step, proofs.hasApp(staff), !proofs.passkeys(staff).isEmpty(), me);
    }
}
