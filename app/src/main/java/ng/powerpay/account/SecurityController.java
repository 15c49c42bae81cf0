package ng.powerpay.account;

import java.util.Objects;
import ng.powerpay.auth.Forms;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.auth.PasskeyAnswer;
import ng.powerpay.auth.PasskeyChallenges;
import ng.powerpay.auth.Passkeys;
import ng.powerpay.auth.SecondFactor;
import ng.powerpay.auth.SecondFactors;
import ng.powerpay.auth.Totp;
import ng.powerpay.auth.Typed;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second factor and the passkeys of an account. */
@RestController
final class SecurityController {

    private static final String PURPOSE = "passkey";

    /** Where it is kept. */
    record Stores(
            Accounts accounts,
            AccountSessions sessions,
            SecondFactors secondFactors,
            KeptPasskeys passkeys,
            PasskeyChallenges challenges) {}

    private final Stores stores;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;

    SecurityController(Stores stores, SecondFactor secondFactor, Passkeys passkeys) {
        this.stores = stores;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
    }

    /** Not in use until a first code of it is given. */
    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SIGN_IN_AGAIN})
    @PostMapping(value = "/v1/account/second-factor", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Forms.SecondFactorOffer offer(
            @RequestAttribute(AccountFilter.WHO) long who, @RequestAttribute(AccountFilter.FRESH) boolean fresh) {
        AccountFilter.demandFresh(fresh);
        var whose = stores.accounts().of(who).contact().masked();
        var secret = stores.secondFactors().offer(who);
        return new Forms.SecondFactorOffer(secret, Totp.uri(secret, whose));
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SECOND_FACTOR_WRONG})
    @PostMapping(value = "/v1/account/second-factor/confirmations", produces = MediaType.APPLICATION_JSON_VALUE)
    Forms.RecoveryCodes confirm(
            @RequestBody Forms.SecondFactorEntry entry,
            @RequestAttribute(AccountFilter.WHO) long who,
            @RequestAttribute(AccountFilter.SESSION) String session) {
        var codes = secondFactor.confirm(who, entry.code());
        stores.sessions().endOthers(who, session);
        return new Forms.RecoveryCodes(codes);
    }

    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SECOND_FACTOR_WRONG})
    @PostMapping("/v1/account/second-factor/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @RequestBody Forms.SecondFactorEntry entry,
            @RequestAttribute(AccountFilter.WHO) long who,
            @RequestAttribute(AccountFilter.SESSION) String session) {
        secondFactor.demand(who, entry.code());
        stores.secondFactors().remove(who);
        stores.sessions().endOthers(who, session);
    }

    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SIGN_IN_AGAIN})
    @PostMapping(value = "/v1/account/passkeys/challenges", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Forms.PasskeyChallenge challenge(
            @RequestAttribute(AccountFilter.WHO) long who, @RequestAttribute(AccountFilter.FRESH) boolean fresh) {
        AccountFilter.demandFresh(fresh);
        var account = stores.accounts().of(who);
        var shown = account.contact().masked();
        var owner = new Passkeys.Owner(account.handle(), shown, Objects.requireNonNullElse(account.name(), shown));
        var challenge = stores.challenges().make(PURPOSE, who);
        var options =
                passkeys.creation(challenge.bytes(), owner, stores.passkeys().credentials(who));
        return new Forms.PasskeyChallenge(challenge.id(), options);
    }

    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PASSKEY_REFUSED, ErrorCode.TOO_MANY_KEPT})
    @PostMapping(value = "/v1/account/passkeys", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KeptPasskeys.PasskeySeen add(@RequestBody Forms.PasskeyNew order, @RequestAttribute(AccountFilter.WHO) long who) {
        var challenge = stores.challenges()
                .take(PURPOSE, Typed.id(order.challengeId()), who)
                .orElseThrow(Passkeys::refused);
        var made = passkeys.made(new PasskeyAnswer(order.credential()), challenge);
        return stores.passkeys().add(who, made, order.name());
    }

    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND})
    @DeleteMapping("/v1/account/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @RequestAttribute(AccountFilter.WHO) long who) {
        if (!stores.passkeys().remove(who, Typed.id(id))) {
            throw Problem.of(ErrorCode.ITEM_NOT_FOUND, "You have no such passkey.");
        }
    }
}
