package ng.powerpay.account;

import java.util.HexFormat;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.auth.KeyedHash;
import ng.powerpay.auth.Passkeys;
import ng.powerpay.auth.PasswordTries;
import ng.powerpay.auth.SecondFactor;
import ng.powerpay.auth.Secrets;
import ng.powerpay.notify.Channel;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Opens accounts. Whoever shows to have the phone or e-mail, or knows the password, is in, or is
 * asked for the second factor where there is one; a passkey, which takes the device and a finger,
 * is both.
 */
final class SignIn {

    /**
     * What was opened: {@code mark} is of this browser; the account is null while it is pending.
     */
    record Opened(String session, String mark, boolean isNew, Accounts.@Nullable Account account) {}

    /** Where it is kept. */
    record Stores(Accounts accounts, AccountSessions sessions, AccountDevices devices, KeptPasskeys passkeys) {}

    /** What it asks. */
    record Checks(PasswordTries passwords, Passkeys passkeys, KeyedHash hash, SecondFactor secondFactor) {}

    private final Stores stores;
    private final Checks checks;
    private final SignInAlerts alerts;

    SignIn(Stores stores, Checks checks, SignInAlerts alerts) {
        this.stores = stores;
        this.checks = checks;
        this.alerts = alerts;
    }

    /** Somebody has this phone or e-mail. The first time makes the account. */
    Opened byContact(Contact contact, String language, Visit visit) {
        var found = stores.accounts().findOrMake(contact, language);
        return afterFirst(found.id(), found.isNew(), contact.channel(), visit);
    }

    /** @throws Problem SIGN_IN_REFUSED, the same whoever it is; TOO_MANY_REQUESTS */
    Opened byPassword(Contact login, String password, Visit visit) {
        var whose = HexFormat.of().formatHex(checks.hash().of("limit", login.address()));
        var lock = stores.accounts().lock(login);
        var tried = new PasswordTries.Tried(whose, visit.caller());
        checks.passwords().demand(tried, password, lock.map(Accounts.Lock::hash).orElse(null));
        return afterFirst(lock.orElseThrow().id(), false, login.channel(), visit);
    }

    /** @throws Problem PASSKEY_REFUSED */
    Opened byPasskey(ng.powerpay.auth.PasskeyAnswer answer, byte[] challenge, Visit visit) {
        var kept = stores.passkeys().find(answer.id()).orElseThrow(Passkeys::refused);
        var count = checks.passkeys().used(answer, challenge, kept.passkey(), kept.handle());
        if (!stores.passkeys().used(kept.passkey().credentialId(), count)) {
            throw Passkeys.refused();
        }
        return open(kept.owner(), false, null, visit);
    }

    /**
     * @throws Problem SIGN_IN_REQUIRED when none is awaited, SECOND_FACTOR_WRONG, TOO_MANY_REQUESTS
     */
    Opened bySecondFactor(String code, Visit visit) {
        var pending = visit.session().flatMap(stores.sessions()::tried);
        if (pending.isEmpty()) {
            throw Problem.of(ErrorCode.SIGN_IN_REQUIRED, "Begin once more: no second step is awaited here.");
        }
        checks.secondFactor().demand(pending.get(), code);
        return open(pending.get(), false, null, visit);
    }

    private Opened afterFirst(long account, boolean isNew, Channel by, Visit visit) {
        if (!stores.accounts().of(account).secondFactor()) {
            return open(account, isNew, by, visit);
        }
        visit.session().ifPresent(stores.sessions()::end);
        var session = stores.sessions().open(account, visit.device(), true);
        return new Opened(session, mark(visit), false, null);
    }

    /** The session that was open or pending in this browser ends: nobody can have put it there. */
    private Opened open(long id, boolean isNew, @Nullable Channel by, Visit visit) {
        var account = stores.accounts().of(id);
        visit.session().ifPresent(stores.sessions()::end);
        var mark = mark(visit);
        var session = stores.sessions().open(id, visit.device(), false);
        if (stores.devices().isNews(id, mark)) {
            alerts.tell(account, visit.device(), by);
        }
        return new Opened(session, mark, isNew, account);
    }

    private static String mark(Visit visit) {
        return visit.mark().orElseGet(Secrets::fresh);
    }
}
