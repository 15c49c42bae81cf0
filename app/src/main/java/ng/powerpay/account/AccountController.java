package ng.powerpay.account;

import java.util.List;
import java.util.stream.Stream;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.auth.PasswordRules;
import ng.powerpay.auth.PasswordTries;
import ng.powerpay.auth.Passwords;
import ng.powerpay.auth.Typed;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who one is: name, language, phone, e-mail, password. What opens an account takes a fresh sign-in.
 */
@RestController
final class AccountController {

    private static final int LONGEST_NAME = 80;

    /** What is null stays; an empty name is none. */
    record ProfileOrder(@Nullable String name, @Nullable Language language) {}

    /** @param current the one before; without it a fresh sign-in is needed */
    record PasswordOrder(String password, @Nullable String current) {

        PasswordOrder {
            password = Typed.text("password", password, 200);
            current = current == null ? null : Typed.text("current", current, 200);
        }
    }

    private final Accounts accounts;
    private final AccountSessions sessions;
    private final KeptPasskeys passkeys;
    private final CodeDesk codes;
    private final Passwords passwords;
    private final PasswordTries tries;
    private final SignInAlerts alerts;

    AccountController(
            SignIn.Stores stores, CodeDesk codes, Passwords passwords, PasswordTries tries, SignInAlerts alerts) {
        this.accounts = stores.accounts();
        this.sessions = stores.sessions();
        this.passkeys = stores.passkeys();
        this.codes = codes;
        this.passwords = passwords;
        this.tries = tries;
        this.alerts = alerts;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/account", produces = MediaType.APPLICATION_JSON_VALUE)
    AccountSeen see(@RequestAttribute(AccountFilter.WHO) long who) {
        return AccountSeen.of(accounts.of(who), passkeys);
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @PatchMapping(value = "/v1/account", produces = MediaType.APPLICATION_JSON_VALUE)
    AccountSeen change(@RequestBody ProfileOrder order, @RequestAttribute(AccountFilter.WHO) long who) {
        var name = order.name();
        if (name != null) {
            accounts.rename(
                    who,
                    name.isEmpty()
                            ? null
                            : Typed.text("name", name, LONGEST_NAME).strip());
        }
        if (order.language() != null) {
            accounts.speak(who, order.language());
        }
        return see(who);
    }

    /** Adds a phone or an e-mail, or puts it in place of the one there was, which is told. */
    @Answers(
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.SIGN_IN_AGAIN,
                ErrorCode.CODE_WRONG,
                ErrorCode.CODE_EXPIRED,
                ErrorCode.CONTACT_TAKEN
            })
    @PostMapping(value = "/v1/account/contacts", produces = MediaType.APPLICATION_JSON_VALUE)
    AccountSeen addContact(
            @RequestBody CodeDesk.CodeEntry entry,
            @RequestAttribute(AccountFilter.WHO) long who,
            @RequestAttribute(AccountFilter.FRESH) boolean fresh,
            @RequestAttribute(AccountFilter.SESSION) String session) {
        AccountFilter.demandFresh(fresh);
        var contact = codes.take(entry).contact();
        var before = accounts.of(who);
        accounts.give(who, contact);
        var old = contact.channel() == Channel.SMS ? before.phone() : before.email();
        if (old != null && !old.equals(contact.address())) {
            sessions.endOthers(who, session);
            alerts.replaced(before, contact);
        }
        return see(who);
    }

    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SIGN_IN_REFUSED, ErrorCode.SIGN_IN_AGAIN})
    @PutMapping("/v1/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(
            @RequestBody PasswordOrder order,
            @RequestAttribute(AccountFilter.WHO) long who,
            @RequestAttribute(AccountFilter.FRESH) boolean fresh,
            @RequestAttribute(AccountFilter.SESSION) String session,
            @RequestAttribute(RateLimits.CALLER) String caller) {
        var password = order.password();
        PasswordRules.check(password, known(accounts.of(who)));
        var current = order.current();
        if (current == null) {
            AccountFilter.demandFresh(fresh);
        } else {
            tries.demand(new PasswordTries.Tried("account " + who, caller), current, accounts.passwordHash(who));
        }
        accounts.lock(who, passwords.hash(password));
        sessions.endOthers(who, session);
    }

    /** What others may know of somebody. */
    private static List<String> known(Accounts.Account account) {
        var phone = account.phone();
        var email = account.email();
        return Stream.of(
                        phone == null ? "" : phone.substring(4),
                        email == null ? "" : email.substring(0, email.indexOf('@')))
                .toList();
    }

    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SIGN_IN_AGAIN})
    @DeleteMapping("/v1/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePassword(
            @RequestAttribute(AccountFilter.WHO) long who,
            @RequestAttribute(AccountFilter.FRESH) boolean fresh,
            @RequestAttribute(AccountFilter.SESSION) String session) {
        AccountFilter.demandFresh(fresh);
        accounts.lock(who, null);
        sessions.endOthers(who, session);
    }
}
