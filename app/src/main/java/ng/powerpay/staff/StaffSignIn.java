package ng.powerpay.staff;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.auth.KeyedHash;
import ng.powerpay.auth.PasswordTries;
import ng.powerpay.auth.Secrets;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Notice;
import ng.powerpay.notify.Notices;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** The way in: the password, then always a second factor; who has none yet may only add one. */
final class StaffSignIn {

    /** What was opened: {@code mark} is of this browser. */
    record Opened(String session, String mark, StaffSessions.Step step, long staff) {}

    /** Where it is kept. */
    record Stores(StaffMembers members, StaffSessions sessions, StaffDevices devices) {}

    /** Tells a member of a sign-in from where there was none. */
    record Alerts(Notices notices, URI home, Clock clock) {

        private static final DateTimeFormatter AT =
                DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Africa/Lagos"));

        void tell(String email, StaffVisit visit) {
            var values = Map.of(
                    "device", visit.device().name(),
                    "at", AT.format(clock.instant()),
                    "page", home.resolve("/admin/me").toString());
            notices.tell(new Notice("SIGN_IN_ALERT", null, email, Language.EN, values, Duration.ofHours(24)));
        }
    }

    private final Stores stores;
    private final PasswordTries passwords;
    private final KeyedHash hash;
    private final StaffProofs proofs;
    private final Alerts alerts;

    StaffSignIn(Stores stores, PasswordTries passwords, KeyedHash hash, StaffProofs proofs, Alerts alerts) {
        this.stores = stores;
        this.passwords = passwords;
        this.hash = hash;
        this.proofs = proofs;
        this.alerts = alerts;
    }

    /** @throws Problem SIGN_IN_REFUSED, the same whoever it is; TOO_MANY_REQUESTS */
    Opened byPassword(String email, String password, StaffVisit visit) {
        var whose = HexFormat.of().formatHex(hash.of("limit", "staff " + StaffMembers.plain(email)));
        var lock = stores.members().lock(email);
        var tried = new PasswordTries.Tried(whose, visit.caller());
        passwords.demand(tried, password, lock.map(StaffMembers.Lock::hash).orElse(null));
        var staff = lock.orElseThrow().id();
        visit.session().ifPresent(stores.sessions()::end);
        var step = proofs.any(staff) ? StaffSessions.Step.SECOND_FACTOR : StaffSessions.Step.ENROL;
        return new Opened(stores.sessions().open(staff, visit.device(), step), mark(visit), step, staff);
    }

    /**
     * Takes the second factor that is awaited.
     *
     * @throws Problem SIGN_IN_REQUIRED after five tries; SECOND_FACTOR_WRONG, PASSKEY_REFUSED,
     *     TOO_MANY_REQUESTS
     */
    Opened bySecondFactor(StaffSessions.Open session, StaffProofs.StepUpEntry entry, StaffVisit visit) {
        if (!stores.sessions().tried(session.id())) {
            throw Problem.of(ErrorCode.SIGN_IN_REQUIRED, "Begin once more with your password.");
        }
        proofs.demand(session.staff(), entry);
        return enter(session, visit);
    }

    /** The same member's session of before, halfway in, ends: nobody can have put it there. */
    Opened enter(StaffSessions.Open session, StaffVisit visit) {
        visit.session().ifPresent(stores.sessions()::end);
        var mark = mark(visit);
        var step = StaffSessions.Step.OPEN;
        var secret = stores.sessions().open(session.staff(), visit.device(), step);
        if (stores.devices().isNews(session.staff(), mark)) {
            alerts.tell(session.email(), visit);
        }
        return new Opened(secret, mark, step, session.staff());
    }

    private static String mark(StaffVisit visit) {
        return visit.mark().orElseGet(Secrets::fresh);
    }
}
