package ng.powerpay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import ng.powerpay.auth.Forms;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.auth.PasskeyAnswer;
import ng.powerpay.auth.PasskeyChallenges;
import ng.powerpay.auth.Passkeys;
import ng.powerpay.auth.Typed;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer's way in. The session goes out as a cookie that no script can read. */
@RestController
final class SignInController {

    static final String PURPOSE = "sign-in";

    /** @param login a phone or an e-mail, as typed */
    record PasswordEntry(String login, String password) {

        PasswordEntry {
            login = Typed.text("login", login, 254);
            password = Typed.text("password", password, 200);
        }
    }

    /** @param account null while the second factor is needed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignedInCustomer(
            boolean secondFactorNeeded,
            boolean isNew,
            @Nullable AccountSeen account) {}

    private final SignIn signIn;
    private final CodeDesk codes;
    private final KeptPasskeys kept;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;

    SignInController(
            SignIn signIn, CodeDesk codes, KeptPasskeys kept, Passkeys passkeys, PasskeyChallenges challenges) {
        this.signIn = signIn;
        this.codes = codes;
        this.kept = kept;
        this.passkeys = passkeys;
        this.challenges = challenges;
    }

    @Answers(202)
    @PostMapping(value = "/v1/account/codes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeDesk.CodeSent sendCode(
            @RequestBody CodeDesk.CodeOrder order, @RequestAttribute(RateLimits.CALLER) String caller) {
        return codes.send(order, caller);
    }

    @Answers(
            value = 201,
            refuses = {ErrorCode.CODE_WRONG, ErrorCode.CODE_EXPIRED, ErrorCode.SIGN_IN_REQUIRED})
    @PostMapping(value = "/v1/account/sessions/by-code", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SignedInCustomer> byCode(@RequestBody CodeDesk.CodeEntry entry, HttpServletRequest request) {
        var proved = codes.take(entry);
        return created(signIn.byContact(proved.contact(), proved.language(), Visit.of(request)), request);
    }

    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REFUSED, ErrorCode.SIGN_IN_REQUIRED})
    @PostMapping(value = "/v1/account/sessions/by-password", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SignedInCustomer> byPassword(@RequestBody PasswordEntry entry, HttpServletRequest request) {
        var login = Contact.typed("login", entry.login());
        return created(signIn.byPassword(login, entry.password(), Visit.of(request)), request);
    }

    @Answers(value = 201)
    @PostMapping(value = "/v1/account/passkey-challenges", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Forms.PasskeyChallenge challenge() {
        var challenge = challenges.make(PURPOSE, null);
        return new Forms.PasskeyChallenge(challenge.id(), passkeys.request(challenge.bytes()));
    }

    @Answers(
            value = 201,
            refuses = {ErrorCode.PASSKEY_REFUSED, ErrorCode.SIGN_IN_REQUIRED})
    @PostMapping(value = "/v1/account/sessions/by-passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SignedInCustomer> byPasskey(@RequestBody Forms.PasskeyEntry entry, HttpServletRequest request) {
        var challenge =
                challenges.take(PURPOSE, Typed.id(entry.challengeId()), null).orElseThrow(Passkeys::refused);
        var answer = new PasskeyAnswer(entry.credential());
        return created(signIn.byPasskey(answer, challenge, Visit.of(request)), request);
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SECOND_FACTOR_WRONG})
    @PostMapping(value = "/v1/account/sessions/second-factor", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SignedInCustomer> secondFactor(
            @RequestBody Forms.SecondFactorEntry entry, HttpServletRequest request) {
        return answer(HttpStatus.OK, signIn.bySecondFactor(entry.code(), Visit.of(request)), request);
    }

    private ResponseEntity<SignedInCustomer> created(SignIn.Opened opened, HttpServletRequest request) {
        return answer(HttpStatus.CREATED, opened, request);
    }

    private ResponseEntity<SignedInCustomer> answer(
            HttpStatus status, SignIn.Opened opened, HttpServletRequest request) {
        var account = opened.account();
        var seen = account == null ? null : AccountSeen.of(account, kept);
        return ResponseEntity.status(status)
                .header(
                        HttpHeaders.SET_COOKIE,
                        AccountCookies.session(request, opened.session()),
                        AccountCookies.device(request, opened.mark()))
                .body(new SignedInCustomer(seen == null, opened.isNew(), seen));
    }
}
