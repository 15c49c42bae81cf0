package ng.powerpay.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ng.powerpay.auth.Typed;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in, and ending that. */
@RestController
final class SessionController {

    private final AccountSessions sessions;

    SessionController(AccountSessions sessions) {
        this.sessions = sessions;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/account/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    List<AccountSessions.SessionSeen> list(
            @RequestAttribute(AccountFilter.WHO) long who, @RequestAttribute(AccountFilter.SESSION) String session) {
        return sessions.of(who, session);
    }

    /** Ends all but the one that asks. */
    @Answers(value = 204, refuses = ErrorCode.SIGN_IN_REQUIRED)
    @DeleteMapping("/v1/account/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(
            @RequestAttribute(AccountFilter.WHO) long who, @RequestAttribute(AccountFilter.SESSION) String session) {
        sessions.endOthers(who, session);
    }

    /** Ends one; the one that asks is signed out by it. */
    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND})
    @DeleteMapping("/v1/account/sessions/{id}")
    ResponseEntity<Void> end(
            @PathVariable String id,
            @RequestAttribute(AccountFilter.WHO) long who,
            @RequestAttribute(AccountFilter.SESSION) String session,
            HttpServletRequest request) {
        if (!sessions.end(who, Typed.id(id))) {
            throw Problem.of(ErrorCode.ITEM_NOT_FOUND, "This session has ended already.");
        }
        var gone = ResponseEntity.status(HttpStatus.NO_CONTENT);
        return id.equals(session)
                ? gone.header(HttpHeaders.SET_COOKIE, AccountCookies.endSession(request))
                        .build()
                : gone.build();
    }
}
