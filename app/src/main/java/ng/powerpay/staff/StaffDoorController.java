package ng.powerpay.staff;

import java.util.List;
import ng.powerpay.auth.PasswordRules;
import ng.powerpay.auth.PasswordTries;
import ng.powerpay.auth.Passwords;
import ng.powerpay.auth.Typed;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's password, by an invitation or by the one before, and where one is signed in. */
@RestController
final class StaffDoorController {

    private static final int SHORTEST = 12;

    /** @param secret of the link */
    record InvitationEntry(String secret, String password) {

        InvitationEntry {
            secret = Typed.text("secret", secret, 64);
            password = Typed.text("password", password, 200);
        }
    }

    record StaffPasswordOrder(String current, String password) {

        StaffPasswordOrder {
            current = Typed.text("current", current, 200);
            password = Typed.text("password", password, 200);
        }
    }

    private final StaffSignIn.Stores stores;
    private final StaffInvitations invitations;
    private final Passwords passwords;
    private final PasswordTries tries;

    StaffDoorController(
            StaffSignIn.Stores stores, StaffInvitations invitations, Passwords passwords, PasswordTries tries) {
        this.stores = stores;
        this.invitations = invitations;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** Sets the password of whoever was invited; they sign in with it then. */
    @Allowed(anybody = true)
    @Answers(value = 204, refuses = ErrorCode.LINK_INVALID)
    @PostMapping("/v1/staff/invitations/acceptances")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@RequestBody InvitationEntry entry) {
        var staff = invitations.find(entry.secret()).orElseThrow(StaffDoorController::over);
        check(entry.password(), stores.members().of(staff));
        var hash = passwords.hash(entry.password());
        if (!invitations.use(entry.secret())) {
            throw over();
        }
        stores.members().setPassword(staff, hash);
        stores.sessions().endOthers(staff, "");
    }

    private static Problem over() {
        return Problem.of(ErrorCode.LINK_INVALID, "This invitation was used, or is older than a day. Ask for another.");
    }

    private static void check(String password, StaffMembers.Member member) {
        if (password.length() < SHORTEST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "password", "Give 12 to 200 characters.");
        }
        PasswordRules.check(password, List.of(member.email().split("@", 2)[0]));
    }

    @Allowed(everyMember = true, fresh = true)
    @Answers(value = 204, refuses = ErrorCode.SIGN_IN_REFUSED)
    @PutMapping("/v1/staff/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(
            @RequestBody StaffPasswordOrder order,
            @RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session,
            @RequestAttribute(RateLimits.CALLER) String caller) {
        var staff = session.staff();
        check(order.password(), stores.members().of(staff));
        var tried = new PasswordTries.Tried("staff " + staff, caller);
        tries.demand(
                tried, order.current(), stores.members().passwordHash(staff).orElse(null));
        stores.members().setPassword(staff, passwords.hash(order.password()));
        stores.sessions().endOthers(staff, session.id());
    }

    @Allowed(everyMember = true)
    @Answers
    @GetMapping(value = "/v1/staff/me/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    List<StaffSessions.StaffSession> sessions(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        return stores.sessions().of(session.staff(), session.id());
    }

    /** Ends all but the one that asks. */
    @Allowed(everyMember = true)
    @Answers(204)
    @DeleteMapping("/v1/staff/me/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        stores.sessions().endOthers(session.staff(), session.id());
    }

    @Allowed(everyMember = true)
    @Answers(value = 204, refuses = ErrorCode.ITEM_NOT_FOUND)
    @DeleteMapping("/v1/staff/me/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, @RequestAttribute(StaffFilter.SESSION) StaffSessions.Open session) {
        if (!stores.sessions().end(session.staff(), Typed.id(id))) {
            throw Problem.of(ErrorCode.ITEM_NOT_FOUND, "This session has ended already.");
        }
    }
}
